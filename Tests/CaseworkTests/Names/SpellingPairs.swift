/// Spellings of one name that must meet through the keys, our own: Hebrew and another script.
let spellingPairs: [(String, String)] = [
  ("כהן", "Cohen"), ("כהן", "Kohen"), ("כהן", "Cohn"), ("לוי", "Levi"), ("לוי", "Levy"),
  ("יצחק", "Yitzhak"), ("יצחק", "Itzchak"), ("חיים", "Haim"), ("חיים", "Chaim"),
  ("חנה", "Hannah"), ("חנה", "Chana"), ("שמואל", "Shmuel"), ("שושנה", "Shoshana"),
  ("צבי", "Tzvi"), ("רוזן", "Rosen"), ("ויס", "Weiss"), ("וייס", "Weiss"), ("זאב", "Zeev"),
  ("דוידוביץ", "Davidovich"), ("הורוביץ", "Horowitz"), ("שטיין", "Stein"), ("שמידט", "Schmidt"),
  ("צימרמן", "Zimmermann"), ("פיינברג", "Feinberg"), ("ג'ניפר", "Jennifer"),
  ("ז׳בוטינסקי", "Jabotinsky"), ("מקס", "Max"), ("יונתן", "Jonathan"), ("יונתן", "Yonatan"),
  ("נח", "Noach"), ("נועם", "Noam"), ("ליאור", "Lior"), ("מאיה", "Maya"), ("תקוה", "Tikva"),
  ("חוה", "Chava"), ("אווה", "Eva"), ("מיכאל", "Michael"), ("כריסטינה", "Christina"),
  ("דיין", "Dayan"), ("פיליפ", "Philip"), ("אחמד", "Ahmed"), ("ח'ליל", "Khalil"),
  ("כהן", "Коган"), ("אלכסנדר", "Александр"), ("יבגני", "Евгений"), ("סבטלנה", "Светлана"),
  ("לוין", "Левин"), ("שפירא", "Шапиро"), ("מוחמד", "محمد"), ("מחמוד", "محمود"),
  ("עבאס", "عباس"), ("יוסוף", "يوسف"), ("סמיר", "سمير"), ("כהן", "כּוֹהֵן"), ("כץ", "כ״ץ"),
]
