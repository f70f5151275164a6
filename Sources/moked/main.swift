print("moked")
