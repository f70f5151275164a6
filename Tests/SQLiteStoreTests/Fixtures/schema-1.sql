PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
INSERT INTO grdb_migrations VALUES('1');
CREATE TABLE customer (
  id INTEGER PRIMARY KEY,
  account TEXT NOT NULL UNIQUE CHECK (account <> ''),
  kind TEXT NOT NULL CHECK (kind IN ('person', 'business')),
  name TEXT NOT NULL,
  other_names TEXT NOT NULL CHECK (json_valid(other_names)),
  address TEXT NOT NULL,
  form TEXT NOT NULL CHECK (form IN ('masculine', 'feminine', 'plural', 'unknown')),
  language TEXT NOT NULL,
  city TEXT NOT NULL,
  street TEXT NOT NULL,
  id_last_four TEXT CHECK (id_last_four GLOB '[0-9][0-9][0-9][0-9]'),
  born INTEGER,
  months_with_us INTEGER NOT NULL CHECK (months_with_us >= 0),
  has_left INTEGER NOT NULL CHECK (has_left IN (0, 1)),
  care TEXT NOT NULL,
  authorised TEXT NOT NULL CHECK (json_valid(authorised)),
  extra TEXT NOT NULL CHECK (json_valid(extra))
) STRICT;
INSERT INTO customer VALUES(3,'200103','business','مطعم البيت','["מסעדת אלבית","Albait Restaurant"]','אלבית','plural','ar','נצרת','פאולוס השישי 88','2713',NULL,26,0,'','["ג׳ורג׳ חביב, הבעלים","מרלן, הקופה"]','{}');
INSERT INTO customer VALUES(9,'100305','person','Алексей Волков','["אלכסיי וולקוב","Alexey Volkov"]','אלכסיי','masculine','ru','בת ים','בלפור 77','8016',6076,62,0,'','[]','{}');
INSERT INTO customer VALUES(21,'100403','person','פנינה גבאי','["Pnina Gabay"]','גברת גבאי','feminine','he','טבריה','יהודה הנשיא 3','0442',-11465,187,0,'גרה לבד, מתבלבלת בתפריטים. להסביר צעד אחד בכל פעם ולסכם עם הבת.','["אורלי גבאי, הבת, 052-555-0129"]','{}');
INSERT INTO customer VALUES(27,'100201','person','רונית כהן','["Ronit Cohen"]','רונית','feminine','he','כפר סבא','ויצמן 84','6247',3023,50,0,'','[]','{}');
CREATE TABLE contact_point (
  customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN ('phone', 'mail')),
  value TEXT NOT NULL,
  key TEXT NOT NULL,
  reversed TEXT CHECK ((reversed IS NOT NULL) = (kind = 'phone')),
  PRIMARY KEY (customer, position)
) STRICT, WITHOUT ROWID;
INSERT INTO contact_point VALUES(3,0,'phone','04-555-0145','045550145','541055540');
INSERT INTO contact_point VALUES(3,1,'phone','052-555-0145','0525550145','5410555250');
INSERT INTO contact_point VALUES(3,2,'mail','albait@example.com','albait@example.com',NULL);
INSERT INTO contact_point VALUES(9,0,'phone','053-555-0125','0535550125','5210555350');
INSERT INTO contact_point VALUES(9,1,'mail','a.volkov@example.com','a.volkov@example.com',NULL);
INSERT INTO contact_point VALUES(21,0,'phone','04-555-0128','045550128','821055540');
INSERT INTO contact_point VALUES(27,0,'phone','052-555-0184','0525550184','4810555250');
INSERT INTO contact_point VALUES(27,1,'phone','09-555-0184','095550184','481055590');
INSERT INTO contact_point VALUES(27,2,'mail','ronit.cohen@example.co.il','ronit.cohen@example.co.il',NULL);
CREATE TABLE imported (
  customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
  identity BLOB NOT NULL, contract BLOB, products BLOB, bills BLOB, payment_methods BLOB,
  issues BLOB, promises BLOB, requests BLOB, contacts BLOB, told BLOB, needs BLOB
) STRICT;
INSERT INTO imported VALUES(3,X'1cbd8f02efd2b5e8b07346ecf84ec5fc22d926d9198e28e2b55df01962cf32ba31311176938bbd20da9b3853bed14d4c6970e988336112105a83c7b52f0e8a01699207ebacfd76b68daee72ea56495e07f64182c4bc58897bce7705bbda848038a5e991ffb39020e1571f7e768664c2e93167348f590610623f270aea2c526a4bd4f6ee64b046d962ee40436bf20f5edc7b75b9c38494eec38ec58bd84585a0dc9f85dd5433d25ae971af6919f75a98fd7978ed82b3657d20bdd33e380a63ec1d92a7b659871767ae1dae5737f4a611fdabe972fdd4ae5cd7ea2cea264b1b796ddc1ad6067b5d638af042acbc339f454e32a9d393e5c151a840290d8e90e1db5',X'2842893b0ad22d1492b9dc9b018b0a23',X'd2ccbb65bd5a9c4ae5f50ab4e7b2efb8',X'5814744d33278db66a0334e9037545a6',X'2634ef4dfbc6a00d889b2ea5bea7fb74',X'cae66941d9efbd404e4d88758ea67670',X'cae66941d9efbd404e4d88758ea67670',X'cae66941d9efbd404e4d88758ea67670',X'e26c3b391bf7553e2955355c967f463f',X'476cefc0e762a695c3ec670c8c677f52',X'cae66941d9efbd404e4d88758ea67670');
INSERT INTO imported VALUES(9,X'1cbd8f02efd2b5e8e6cd1f0262de4f2922d926d9198e28e28e45ae16b377a29b31311176938bbd20123b8e88c6f6edcc6970e988336112105a83c7b52f0e8a01699207ebacfd76b647629cbba8975ecf7f64182c4bc588979ccef41aca442bab8a5e991ffb39020e86db7c0801f6579893167348f5906106122be3c9c574d778bd4f6ee64b046d96704acbcec9a4ab9fc7b75b9c38494eec3b36a3b0c8c856f3c9f85dd5433d25ae971af6919f75a98fd7978ed82b3657d2696c3719a8a6f23ed92a7b659871767adc34883700eb1c45dabe972fdd4ae5cd095b712947a6faadddc1ad6067b5d638ce0343ac9504e491e32a9d393e5c151ac2af94a1e1fc57e4',X'd7113212c1cba85fcabe0f4453dc6bf6',X'7fa573c5e4893423ec69008c1b79635c',X'81b3bbd237f0debbc419939b10433676',X'228a40133693b277431b670a5e2820d2',X'4556e667b7f1e4b74834cda799aefc3a',X'3bfe6afa004ee310d292c242cc013c87',X'cae66941d9efbd404e4d88758ea67670',X'9f4ab0020456bd89571cebb55f2500f1',X'cae66941d9efbd404e4d88758ea67670',X'cae66941d9efbd404e4d88758ea67670');
INSERT INTO imported VALUES(21,X'1cbd8f02efd2b5e8145f873ae6eb691f22d926d9198e28e2167392c89004b42f31311176938bbd2073d7deced857350d6970e988336112104e767d274889017e699207ebacfd76b66a95f8a779045d227f64182c4bc58897ff411d65ac9bac058a5e991ffb39020e89cb5e16ab98495c93167348f590610671069eee0179145ebd4f6ee64b046d96b82c2ff40d582627c7b75b9c38494eecbc84e05b4ac4ad37c9f85dd5433d25ae971af6919f75a98fd7978ed82b3657d229b74ebc971c8a56d92a7b659871767a5ff4432e69f61f8bdabe972fdd4ae5cd095b712947a6faadddc1ad6067b5d6384f0e85aadbce3311e32a9d393e5c151a7a075efb2be20913',X'db052a561a346bb15f8de36c192e92c8',X'3915ac4e4a85a83c198c4c1f821c5422',X'326b2dc719d1bf3f1b01fca5c495b853',X'91a609d0064efe4ca4e7d4be879990e5',X'cae66941d9efbd404e4d88758ea67670',X'ee96fdb7d40c9dc789221fd9c435647a',X'cae66941d9efbd404e4d88758ea67670',X'b9e397bf3fd19df2f1febd2f2f61004b',X'cae66941d9efbd404e4d88758ea67670',X'cae66941d9efbd404e4d88758ea67670');
INSERT INTO imported VALUES(27,X'1cbd8f02efd2b5e8d9d7ea2463dd1f1122d926d9198e28e2167392c89004b42f31311176938bbd20ca32ece14e8987896970e988336112105a83c7b52f0e8a01699207ebacfd76b647629cbba8975ecf7f64182c4bc588973ade75b6640457fa8a5e991ffb39020e89cb5e16ab98495c93167348f59061061dbbf1f5e3750b92bd4f6ee64b046d9671b8c958ccc15d73c7b75b9c38494eec16cf67dc9d432dafc9f85dd5433d25ae971af6919f75a98fd7978ed82b3657d217df1f0c4651a7ead92a7b659871767a8f913bad7697511fdabe972fdd4ae5cd095b712947a6faadddc1ad6067b5d638c0ac4c1fb016f8f6e32a9d393e5c151a4716f54eacc3900a',X'8b9cbf1561bba7a71b5917bc55646bbb',X'f6cedd75523d82e4c73cef5b92079b55',X'6ffc62985d7b4c6d1a2b5a09a76e7960',X'cd4a40959c783f75fe54b17494f5ccad',X'bf2fb0bfe568ef7da712ba62275db33f',X'6cc96d3d1e4520fad068b387e098ae7d',X'3265ce3f85bf4b5ac4dd953798d9e0d7',X'19ae7fda5c0cb822ecb1537a40975207',X'2afd83d9efec2779e9dd41916d6622c6',X'218fda319451be82e2353fc11db8ccd2');
CREATE TABLE contract (
  customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
  term TEXT NOT NULL CHECK (term IN ('monthly', 'oneYear', 'twoYears')),
  ends INTEGER
) STRICT;
INSERT INTO contract VALUES(3,'oneYear',20801);
INSERT INTO contract VALUES(9,'twoYears',21113);
INSERT INTO contract VALUES(21,'monthly',NULL);
INSERT INTO contract VALUES(27,'oneYear',21021);
CREATE TABLE product (
  customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  code TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  monthly INTEGER NOT NULL,
  currency TEXT NOT NULL,
  started INTEGER,
  contract_ends INTEGER,
  unused_days INTEGER CHECK (unused_days >= 0),
  PRIMARY KEY (customer, position)
) STRICT, WITHOUT ROWID;
INSERT INTO product VALUES(3,0,'business.fibre','{"en":"Business fibre","he":"סיבים לעסק"}',24900,'ILS',19988,NULL,NULL);
INSERT INTO product VALUES(3,1,'business.guests','{"en":"Guest Wi-Fi","he":"אינטרנט לאורחים"}',5900,'ILS',19988,NULL,NULL);
INSERT INTO product VALUES(3,2,'phone.line','{"en":"Home line","he":"קו ביתי"}',1590,'ILS',19988,NULL,NULL);
INSERT INTO product VALUES(9,0,'internet.fibre-500','{"en":"Fibre 500 Mb","he":"סיבים 500 מגה"}',8990,'ILS',18892,NULL,NULL);
INSERT INTO product VALUES(9,1,'tv.basic','{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',18892,NULL,NULL);
INSERT INTO product VALUES(9,2,'tv.russian','{"en":"Russian channels","he":"ערוצים ברוסית"}',1290,'ILS',18892,NULL,NULL);
INSERT INTO product VALUES(9,3,'mobile.100','{"en":"Mobile 100 GB","he":"סלולר 100 ג׳יגה"}',3990,'ILS',18892,NULL,NULL);
INSERT INTO product VALUES(21,0,'phone.line','{"en":"Home line","he":"קו ביתי"}',1590,'ILS',15086,NULL,NULL);
INSERT INTO product VALUES(21,1,'tv.basic','{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',15086,NULL,NULL);
INSERT INTO product VALUES(21,2,'internet.40','{"en":"Internet 40 Mb","he":"אינטרנט 40 מגה"}',4990,'ILS',15086,NULL,250);
INSERT INTO product VALUES(27,0,'internet.100','{"en":"Internet 100 Mb","he":"אינטרנט 100 מגה"}',5990,'ILS',20668,21021,NULL);
INSERT INTO product VALUES(27,1,'tv.basic','{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',19257,NULL,NULL);
INSERT INTO product VALUES(27,2,'tv.sport','{"en":"Sport pack","he":"ספורט"}',1500,'ILS',19257,NULL,90);
INSERT INTO product VALUES(27,3,'router.rental','{"en":"Router rental","he":"השכרת נתב"}',2000,'ILS',19257,NULL,NULL);
CREATE TABLE bill (
  customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  number TEXT NOT NULL,
  issued INTEGER NOT NULL,
  due INTEGER NOT NULL,
  total INTEGER NOT NULL,
  currency TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'paid', 'overdue')),
  PRIMARY KEY (customer, position),
  UNIQUE (customer, number)
) STRICT, WITHOUT ROWID;
INSERT INTO bill VALUES(3,0,'2026-11',20767,20812,32390,'ILS','open');
INSERT INTO bill VALUES(3,1,'2026-10',20736,20781,32390,'ILS','paid');
INSERT INTO bill VALUES(9,0,'2026-11',20767,20812,17770,'ILS','paid');
INSERT INTO bill VALUES(9,1,'2026-10',20736,20781,17770,'ILS','paid');
INSERT INTO bill VALUES(21,0,'2026-11',20767,20812,10080,'ILS','paid');
INSERT INTO bill VALUES(21,1,'2026-10',20736,20781,10080,'ILS','paid');
INSERT INTO bill VALUES(27,0,'2026-11',20767,20812,14990,'ILS','open');
INSERT INTO bill VALUES(27,1,'2026-10',20736,20781,12990,'ILS','paid');
INSERT INTO bill VALUES(27,2,'2026-09',20706,20751,12990,'ILS','paid');
CREATE TABLE bill_line (
  customer INTEGER NOT NULL,
  bill INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  title TEXT NOT NULL CHECK (json_valid(title)),
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  odd TEXT CHECK (odd IS NULL OR json_valid(odd)),
  PRIMARY KEY (customer, bill, position),
  FOREIGN KEY (customer, bill) REFERENCES bill (customer, position) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
INSERT INTO bill_line VALUES(3,0,0,'{"en":"Business fibre","he":"סיבים לעסק"}',24900,'ILS',NULL);
INSERT INTO bill_line VALUES(3,0,1,'{"en":"Guest Wi-Fi","he":"אינטרנט לאורחים"}',5900,'ILS',NULL);
INSERT INTO bill_line VALUES(3,0,2,'{"en":"Home line","he":"קו ביתי"}',1590,'ILS',NULL);
INSERT INTO bill_line VALUES(3,1,0,'{"en":"Business fibre","he":"סיבים לעסק"}',24900,'ILS',NULL);
INSERT INTO bill_line VALUES(3,1,1,'{"en":"Guest Wi-Fi","he":"אינטרנט לאורחים"}',5900,'ILS',NULL);
INSERT INTO bill_line VALUES(3,1,2,'{"en":"Home line","he":"קו ביתי"}',1590,'ILS',NULL);
INSERT INTO bill_line VALUES(9,0,0,'{"en":"Fibre 500 Mb","he":"סיבים 500 מגה"}',8990,'ILS',NULL);
INSERT INTO bill_line VALUES(9,0,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(9,0,2,'{"en":"Russian channels","he":"ערוצים ברוסית"}',1290,'ILS',NULL);
INSERT INTO bill_line VALUES(9,0,3,'{"en":"Mobile 100 GB","he":"סלולר 100 ג׳יגה"}',3990,'ILS',NULL);
INSERT INTO bill_line VALUES(9,1,0,'{"en":"Fibre 500 Mb","he":"סיבים 500 מגה"}',8990,'ILS',NULL);
INSERT INTO bill_line VALUES(9,1,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(9,1,2,'{"en":"Russian channels","he":"ערוצים ברוסית"}',1290,'ILS',NULL);
INSERT INTO bill_line VALUES(9,1,3,'{"en":"Mobile 100 GB","he":"סלולר 100 ג׳יגה"}',3990,'ILS',NULL);
INSERT INTO bill_line VALUES(21,0,0,'{"en":"Home line","he":"קו ביתי"}',1590,'ILS',NULL);
INSERT INTO bill_line VALUES(21,0,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(21,0,2,'{"en":"Internet 40 Mb","he":"אינטרנט 40 מגה"}',4990,'ILS',NULL);
INSERT INTO bill_line VALUES(21,1,0,'{"en":"Home line","he":"קו ביתי"}',1590,'ILS',NULL);
INSERT INTO bill_line VALUES(21,1,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(21,1,2,'{"en":"Internet 40 Mb","he":"אינטרנט 40 מגה"}',4990,'ILS',NULL);
INSERT INTO bill_line VALUES(27,0,0,'{"en":"Internet 100 Mb","he":"אינטרנט 100 מגה"}',5990,'ILS',NULL);
INSERT INTO bill_line VALUES(27,0,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(27,0,2,'{"en":"Sport pack","he":"ספורט"}',1500,'ILS',NULL);
INSERT INTO bill_line VALUES(27,0,3,'{"en":"Router rental","he":"השכרת נתב"}',2000,'ILS',NULL);
INSERT INTO bill_line VALUES(27,0,4,'{"en":"Router rental","he":"השכרת נתב"}',2000,'ILS','{"en":"the router rental was billed twice","he":"השכרת הנתב חויבה פעמיים"}');
INSERT INTO bill_line VALUES(27,1,0,'{"en":"Internet 100 Mb","he":"אינטרנט 100 מגה"}',5990,'ILS',NULL);
INSERT INTO bill_line VALUES(27,1,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(27,1,2,'{"en":"Sport pack","he":"ספורט"}',1500,'ILS',NULL);
INSERT INTO bill_line VALUES(27,1,3,'{"en":"Router rental","he":"השכרת נתב"}',2000,'ILS',NULL);
INSERT INTO bill_line VALUES(27,2,0,'{"en":"Internet 100 Mb","he":"אינטרנט 100 מגה"}',5990,'ILS',NULL);
INSERT INTO bill_line VALUES(27,2,1,'{"en":"Basic television","he":"טלוויזיה בסיסית"}',3500,'ILS',NULL);
INSERT INTO bill_line VALUES(27,2,2,'{"en":"Sport pack","he":"ספורט"}',1500,'ILS',NULL);
INSERT INTO bill_line VALUES(27,2,3,'{"en":"Router rental","he":"השכרת נתב"}',2000,'ILS',NULL);
CREATE TABLE payment_method (
  customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  kind TEXT NOT NULL CHECK (kind IN
    ('card', 'bankOrder', 'bankTransfer', 'electronicCheck', 'mailedCheck')),
  last_four TEXT CHECK (last_four GLOB '[0-9][0-9][0-9][0-9]'),
  expires INTEGER,
  PRIMARY KEY (customer, position)
) STRICT, WITHOUT ROWID;
INSERT INTO payment_method VALUES(3,0,'card','5832',20787);
INSERT INTO payment_method VALUES(9,0,'card','4405',21608);
INSERT INTO payment_method VALUES(21,0,'bankOrder',NULL,NULL);
INSERT INTO payment_method VALUES(27,0,'card','4242',20787);
CREATE TABLE told (
  customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  on_day INTEGER NOT NULL,
  by TEXT NOT NULL,
  place TEXT NOT NULL,
  words TEXT NOT NULL,
  in_fact TEXT NOT NULL,
  PRIMARY KEY (customer, position)
) STRICT, WITHOUT ROWID;
INSERT INTO told VALUES(3,0,20611,'גיל','shop','המחיר נשמר גם אחרי השנה הראשונה','בתום ההתחייבות המחיר עולה ב-30 ש״ח');
INSERT INTO told VALUES(27,0,20668,'גיל','shop','100 מגה בכתובת שלך','בכתובת אפשרי עד 40 מגה');
CREATE TABLE need (
  customer INTEGER NOT NULL REFERENCES customer ON DELETE CASCADE,
  position INTEGER NOT NULL CHECK (position >= 0),
  words TEXT NOT NULL,
  stated INTEGER NOT NULL,
  PRIMARY KEY (customer, position)
) STRICT, WITHOUT ROWID;
INSERT INTO need VALUES(27,0,'הבת עוברת דירה ב-2027',20668);
CREATE TABLE contact (
  id INTEGER PRIMARY KEY CHECK (id > 0),
  rep TEXT NOT NULL,
  reference INTEGER NOT NULL UNIQUE,
  opened INTEGER NOT NULL,
  closed INTEGER CHECK (closed >= opened),
  customer INTEGER REFERENCES customer
) STRICT;
INSERT INTO contact VALUES(1,'dana',48213,1795336740000,1795336741000,27);
INSERT INTO contact VALUES(2,'dana',48214,1795338000000,1795338000000,27);
INSERT INTO contact VALUES(3,'dana',48215,1795338600000,NULL,27);
CREATE TABLE issue (
  number INTEGER PRIMARY KEY CHECK (number > 0),
  customer INTEGER REFERENCES customer,
  contact INTEGER REFERENCES contact,
  sequence INTEGER,
  source INTEGER,
  title TEXT NOT NULL CHECK (json_valid(title)),
  reason TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'waiting', 'solved')),
  opened INTEGER NOT NULL,
  due INTEGER,
  owner TEXT NOT NULL,
  CHECK ((contact IS NULL) = (sequence IS NULL)),
  CHECK ((contact IS NULL) = (source IS NOT NULL)),
  CHECK (customer IS NOT NULL OR contact IS NOT NULL)
) STRICT;
INSERT INTO issue VALUES(47966,9,NULL,NULL,0,'{"en":"Russian channels charged twice","he":"חיוב כפול על ערוצים ברוסית"}','billing.charge','solved',1792584600000,NULL,'דנה');
INSERT INTO issue VALUES(48102,27,NULL,NULL,0,'{"en":"slow internet","he":"אינטרנט איטי"}','internet.slow','waiting',1794215400000,1795168800000,'technical');
CREATE TABLE promise (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  customer INTEGER REFERENCES customer,
  contact INTEGER REFERENCES contact,
  sequence INTEGER,
  source INTEGER,
  what TEXT NOT NULL CHECK (json_valid(what)),
  due INTEGER NOT NULL,
  made INTEGER NOT NULL,
  by TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'kept', 'broken', 'moved')),
  issue INTEGER,
  CHECK ((contact IS NULL) = (sequence IS NULL)),
  CHECK ((contact IS NULL) = (source IS NOT NULL)),
  CHECK (customer IS NOT NULL OR contact IS NOT NULL)
) STRICT;
INSERT INTO promise VALUES(8,9,NULL,NULL,0,'{"en":"a credit of 12.90 on the next bill","he":"זיכוי 12.90 בחשבון הבא"}',1793786400000,1792585200000,'dana','kept',47966);
INSERT INTO promise VALUES(14,21,NULL,NULL,0,'{"en":"call her once a month to see that all works","he":"להתקשר אליה אחת לחודש לראות שהכול עובד"}',1795420800000,1792915200000,'noa','open',NULL);
INSERT INTO promise VALUES(17,27,NULL,NULL,0,'{"en":"call her back about the double charge","he":"לחזור אליה עם תשובה על החיוב הכפול"}',1795082400000,1794922800000,'amir','open',NULL);
INSERT INTO promise VALUES(24,27,1,38,NULL,'{"":"check that the router works"}',1795359600000,1795336741000,'dana','open',NULL);
INSERT INTO promise VALUES(25,27,2,10,NULL,'{"en":"call back, because the line dropped","he":"נחזור אליך, כי השיחה נותקה"}',1795341600000,1795338000000,'dana','open',NULL);
CREATE TABLE request (
  id INTEGER PRIMARY KEY,
  customer INTEGER REFERENCES customer,
  contact INTEGER REFERENCES contact,
  sequence INTEGER,
  source INTEGER,
  department TEXT NOT NULL,
  what TEXT NOT NULL,
  asked INTEGER NOT NULL,
  due INTEGER NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('open', 'answered')),
  issue INTEGER,
  CHECK ((contact IS NULL) = (sequence IS NULL)),
  CHECK ((contact IS NULL) = (source IS NOT NULL)),
  CHECK (customer IS NOT NULL OR contact IS NOT NULL)
) STRICT;
INSERT INTO request VALUES(4,27,NULL,NULL,0,'technical','בדיקת קו מרחוק, נמדדו 38 מגה במקום 100',1794215700000,1795168800000,'open',48102);
CREATE TABLE credit (
  id INTEGER PRIMARY KEY,
  customer INTEGER REFERENCES customer,
  contact INTEGER REFERENCES contact,
  sequence INTEGER,
  source INTEGER,
  amount INTEGER NOT NULL,
  currency TEXT NOT NULL,
  reason TEXT NOT NULL,
  given INTEGER NOT NULL,
  by TEXT NOT NULL,
  CHECK ((contact IS NULL) = (sequence IS NULL)),
  CHECK ((contact IS NULL) = (source IS NOT NULL)),
  CHECK (customer IS NOT NULL OR contact IS NOT NULL)
) STRICT;
INSERT INTO credit VALUES(1,27,1,30,NULL,2000,'ILS','billing.ours',1795336741000,'dana');
CREATE TABLE rest (
  id INTEGER PRIMARY KEY,
  customer INTEGER REFERENCES customer,
  contact INTEGER REFERENCES contact,
  sequence INTEGER,
  source INTEGER,
  remedy TEXT NOT NULL,
  until INTEGER NOT NULL,
  CHECK ((contact IS NULL) = (sequence IS NULL)),
  CHECK ((contact IS NULL) = (source IS NOT NULL)),
  CHECK (customer IS NOT NULL OR contact IS NOT NULL)
) STRICT;
CREATE TABLE overwritten (
  contact INTEGER NOT NULL REFERENCES contact,
  sequence INTEGER NOT NULL,
  old TEXT NOT NULL,
  PRIMARY KEY (contact, sequence)
) STRICT, WITHOUT ROWID;
CREATE TABLE past_contact (
  id INTEGER PRIMARY KEY,
  customer INTEGER REFERENCES customer,
  contact INTEGER REFERENCES contact,
  sequence INTEGER,
  source INTEGER,
  at INTEGER NOT NULL,
  channel TEXT NOT NULL,
  direction TEXT NOT NULL CHECK (direction IN ('inbound', 'outbound')),
  rep TEXT NOT NULL,
  reason TEXT NOT NULL,
  summary TEXT NOT NULL,
  reference INTEGER,
  CHECK ((contact IS NULL) = (sequence IS NULL)),
  CHECK ((contact IS NULL) = (source IS NOT NULL)),
  CHECK (customer IS NOT NULL OR contact IS NOT NULL)
) STRICT;
INSERT INTO past_contact VALUES(4,3,NULL,NULL,0,1790859900000,'phone','inbound','דנה','internet.wifi','האורחים לא מצליחים להתחבר. הוגדרה מחדש רשת האורחים, ג׳ורג׳ בדק איתי.',47796);
INSERT INTO past_contact VALUES(13,9,NULL,NULL,0,1793783700000,'message','outbound','דנה','billing.charge','עדכנתי בהודעה שהזיכוי נכנס. ענה: תודה, סוף סוף מישהו חוזר.',48058);
INSERT INTO past_contact VALUES(14,9,NULL,NULL,1,1792584120000,'phone','inbound','דנה','billing.charge','ערוצים ברוסית חויבו פעמיים. זוכה 12.90 ותוקן להמשך.',47966);
INSERT INTO past_contact VALUES(32,21,NULL,NULL,0,1792914480000,'phone','inbound','נועה','tv.picture','הטלוויזיה על מסך כחול. הדלקנו יחד את הממיר. דיברתי גם עם הבת, ביקשה שנתקשר פעם בחודש.',47980);
INSERT INTO past_contact VALUES(33,21,NULL,NULL,1,1787560200000,'technician','inbound','אמיר','tv.picture','הטכנאי החליף ממיר והדביק מדבקה על השלט.',NULL);
INSERT INTO past_contact VALUES(43,27,NULL,NULL,0,1794922320000,'phone','inbound','אמיר','billing.charge','בחשבונית נובמבר הנתב מופיע פעמיים, 20 ש״ח כל פעם. הבטחתי לחזור עד 19.11 ב-12:00 אחרי בדיקה מול החשבונות.',48190);
INSERT INTO past_contact VALUES(44,27,NULL,NULL,1,1794214920000,'chat','inbound','נועה','internet.slow','האינטרנט איטי בעיקר בבוקר, עובדת מהבית. מדידה 38 מגה. הועבר לטכני.',48102);
INSERT INTO past_contact VALUES(45,27,NULL,NULL,2,1785767100000,'shop','inbound','גיל','sale.upgrade','שודרגה ל-100 מגה. הבת עוברת דירה ב-2027, תרצה אז קו נוסף.',NULL);
INSERT INTO past_contact VALUES(63,27,1,49,NULL,1795336740000,'phone','inbound','דנה','billing/wrong-charge',replace('חיוב שגוי בחשבון: נפתר.\nניתן זיכוי 20.00. החשבון הבא תוקן. הובטח: check that the router works, עד 22.11 17:00.','\n',char(10)),48213);
INSERT INTO past_contact VALUES(64,27,2,11,NULL,1795338000000,'phone','inbound','דנה','dropped',replace('השיחה נותקה.\nהובטח: נחזור אליך, כי השיחה נותקה, עד 22.11 12:00.','\n',char(10)),48214);
CREATE TABLE draft (
  contact INTEGER PRIMARY KEY REFERENCES contact,
  text TEXT NOT NULL
) STRICT;
INSERT INTO draft VALUES(3,'looks for the paper bill');
CREATE TABLE stream (
  id INTEGER PRIMARY KEY CHECK (id >= 0),
  sequence INTEGER NOT NULL CHECK (sequence >= 0),
  hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
INSERT INTO stream VALUES(0,5,X'61cc63ed59a9d692193827d84f6020071f1362bee58b17861466d26394f6bb19');
INSERT INTO stream VALUES(1,49,X'128de509f6b82ac5534964c3822a1173844e16657a8a08d608248bef3de36c49');
INSERT INTO stream VALUES(2,11,X'0ddb134f9b2a86db7155b455be5bd593e129c8889c2612febcb490ae80ad83f0');
INSERT INTO stream VALUES(3,20,X'0125ac0377ecc679d478a123598e5b3ac84db00b2680927d9c753d7b31adae6b');
CREATE TABLE entry (
  stream INTEGER NOT NULL REFERENCES stream,
  sequence INTEGER NOT NULL CHECK (sequence > 0),
  at INTEGER NOT NULL,
  by TEXT NOT NULL,
  kind TEXT NOT NULL,
  digest BLOB NOT NULL CHECK (length(digest) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  PRIMARY KEY (stream, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO entry VALUES(0,1,1795336740000,'dana','contactOpened',X'217c19a63649ca20353bcdc071f986b282bca08cedf019172e4cac0adb03499b',X'453c8299795f0d13cb9165872f1f60dfd057e98018f764784bc240216263382f');
INSERT INTO entry VALUES(0,2,1795336741000,'dana','contactClosed',X'67e58a2e7ad58c252d7b10e100f88d482c841a69b711e93fa8e7b85a4ee16bbc',X'836bc60c933c17ed465ec4f4442732cebfdb5f1938697f384adc92c243bd6593');
INSERT INTO entry VALUES(0,3,1795338000000,'dana','contactOpened',X'b2cecfa343d7bdc4aec76feb73e12f0fa974d28309f38de2838a463e3a9f3dc1',X'b2c60fca0b88268610457cd71ee1670e38cd81df80b89780ea2d059440a70b09');
INSERT INTO entry VALUES(0,4,1795338000000,'dana','contactClosed',X'646c887b6f98d3d3eb9f7653d5167c09368edbb32db9b5959df049b7f1e4dea6',X'b06637c6cf40dcb1db81324436375ca457aa7025352c612bad20df757b04d5fe');
INSERT INTO entry VALUES(0,5,1795338600000,'dana','contactOpened',X'3a2c1608cddbb69b96d18d88e076e8633aa8eadb0090cf1dddbe7b62cb08b84e',X'61cc63ed59a9d692193827d84f6020071f1362bee58b17861466d26394f6bb19');
INSERT INTO entry VALUES(1,1,1795336740000,'dana','opened',X'f6c72ee1b51fa869fb5f9b9e24fd24812993d8ce3065aac54f46d7f5e6aa9e9a',X'9b17bc8e294e310fb3f7ec0f5f39532c73274b99e1b1c8cc4180c9bf48037c87');
INSERT INTO entry VALUES(1,2,1795336740000,'dana','attached',X'990e4d078808d8165a690757c6c2f157cc33a58e70e308a4ea8569cf139d7154',X'f97d31a33cb2090c43bf4b293ea7e1d775ae43eee695d8465fabca8847f68d02');
INSERT INTO entry VALUES(1,3,1795336740000,'dana','remedy',X'd325f1dd77ab05eb4f63325d762fc0ac81667349dc77ca5dd82204a373199ec0',X'7fc701be2133110b660ce714274ad1f56b1e47fc203c5d6c59263035e66fa1db');
INSERT INTO entry VALUES(1,4,1795336740000,'dana','remedy',X'878751caf20ff134810ecdbd8d92b48e4fcf38be0556839b2afb2287a0eb45ee',X'528f5b059d935b288515619fab6f937efa242a826490890ad420b46417e17f8f');
INSERT INTO entry VALUES(1,5,1795336740000,'dana','remedy',X'4f392b0614ab0869868b9ba1ed905adee22c218e1ae15bbe9149625ae0f03c5e',X'c090b0b08ab70b5c2fa860d91abf2c3adfedcd359399ddb6fecbd32779ae1719');
INSERT INTO entry VALUES(1,6,1795336740000,'dana','threadOpened',X'a9bc7fe879f8cbb03dae2a9afa7c67a0025dec54989351d8f6a4499f056106de',X'db783ea87038dd8801154cf5edb708b9188b7d035129adce31c696ca93014ab6');
INSERT INTO entry VALUES(1,7,1795336740000,'dana','step',X'28c41bb05ef68cfb08bbf0331094663ca3e477c3f4a4db2a574b1e5423f40d43',X'6cebb4f739e450b8d572f9963b0a2b30a02fec68e6bbd305b0a9dd9a9b8a9ddf');
INSERT INTO entry VALUES(1,8,1795336740000,'dana','step',X'2bf05612767ebb7e8ffba73373b56d695c5a6595fa840035ce94571f55fbef1b',X'9f932ccc3a0e2a57b439d8c470726d7259c05e561a00c655de7c9d3601646499');
INSERT INTO entry VALUES(1,9,1795336740000,'dana','step',X'e14ab8cdd53e5987fd03e550f118de02dec909558d2d7436e65fa47cc53ea605',X'ae92e6ef5f7bae11c11446adbfdebe423d08c91333755497a974b5f88510c555');
INSERT INTO entry VALUES(1,10,1795336740000,'dana','step',X'7d2467351652323fb32dd373ae26a42f99c740f3d258e45af46ac906cea4e521',X'cf92724fb5bd0b163a66d51d872b7068dfb740af2c8f61fe74de9bee1e0da4dd');
INSERT INTO entry VALUES(1,11,1795336740000,'dana','step',X'2cbe56bafcc7db926cb7bb7e89fe1d33ebb23e68a794ea5402f03e082418f4e2',X'f804b7d4fc8254e205c787ef0569e09b269ee9e09e1e17b7d6b43b5e836afd27');
INSERT INTO entry VALUES(1,12,1795336740000,'dana','step',X'391dacfc459d1318a0c007b333d2effa4fdb576aa1eb54cba7354345d77a39e3',X'1ae15327f8fb158c93bc95b652c307577efec9ebcf98a5918110b7d3694e94cc');
INSERT INTO entry VALUES(1,13,1795336740000,'dana','step',X'e2dccfb5ca03efa5e6c4d944d9a8fb36bd5333483bc421e682ab4bee8af2489f',X'50b6d1215f3895692680f93cfb13393e38101643487840547876c050277a4b2e');
INSERT INTO entry VALUES(1,14,1795336740000,'dana','speaker',X'96d96c290ebdf4f521d2bd66d220201cfe8bd6d57d09325d85fdfe8f94abbf40',X'456cb746c01d588f9100f0bbaf940144b299d7df9c732082002c94514cc8656b');
INSERT INTO entry VALUES(1,15,1795336740000,'dana','identified',X'14216b07bcebe86ad27504cdff061cb57058c00aefc727840eb3791876bd286a',X'aeedcbf7a79f4842899469f3b6d807c1a53bbc5942cfa774c653611ec55c2fd0');
INSERT INTO entry VALUES(1,16,1795336740000,'dana','step',X'e581cd209c84a47d87d718352aea8858853a26ab9fd5f7732be19431d12504cf',X'027e6d30007587fc4f65701da5c278e9e3c14aa9c1ee03b323bb80dda10e56f8');
INSERT INTO entry VALUES(1,17,1795336740000,'dana','step',X'd7d2f780cf0a8727f60402cedcf549326db62ddbd8387f00b47d0988758aa77f',X'292433b02c1775101d01923316aede07f96a82cff9ec922cd7f18918f03af394');
INSERT INTO entry VALUES(1,18,1795336740000,'dana','step',X'68028508141531f71065d03084cefe8b2e3a0db837c6b24405fa7bdbf5485843',X'9c459a73b435e0e98eb6d0a05d4d7fc9b0f8591613a37f69008139c2f1431d60');
INSERT INTO entry VALUES(1,19,1795336740000,'dana','step',X'd47c825512e646d76a9fcd5152442bc5a6a1459d198c326ffa593589fed2f516',X'16cfd805782ace236c52787d949daa2a8bd8c21b6549b976bf65bf68199e512a');
INSERT INTO entry VALUES(1,20,1795336740000,'dana','step',X'4275923eafa45467219432bdf51405c3531c73f070fb1e8d4ee3e082f9418c45',X'5b3321cd54d8a4f27d5993d280af95c4a95a6ec2e1f2e102cace38268100d4bf');
INSERT INTO entry VALUES(1,21,1795336741000,'dana','step',X'4417df954a951854ce08c94f2b8a2ca0fd767c3e4d15412a25b8ccd33a383a0b',X'0828c04a4019fb641ce8e89742b5ec6293e5b87760190aca07e4e61b8bb31bf2');
INSERT INTO entry VALUES(1,22,1795336741000,'dana','step',X'5a8bf1dc367bc1906921af5450dd9aaf4723f1d8e490e3a5f9ad680c742469a8',X'cf15c0687eff4efda17f8ec4cda6291d7ba733cd36f54bcb4f62ddc5b3acfb50');
INSERT INTO entry VALUES(1,23,1795336741000,'dana','step',X'f760fbd758821ffffed38c0110a5294242c67816ee42dbfa32e9046409204ddf',X'94488062556179c8700dc3b7a92cc3311e1d3decdb9e0458822521887b289c89');
INSERT INTO entry VALUES(1,24,1795336741000,'dana','step',X'5c25ef0323d8f819d4fdd14ac988465d719fee3de95bcac3181d763cd821390b',X'95a850d728fbf1e5438658f0f84be7b42e0eb47662ff2fbce563160dda6ec6fb');
INSERT INTO entry VALUES(1,25,1795336741000,'dana','step',X'9a4cf38bc22ca665d11430b2779b89170c89d76ca137812be7b6ca575d18a6eb',X'756cf0853b4b8fb058b6706f62d636f6d2c939ce445624ad62bb9df3ca912c07');
INSERT INTO entry VALUES(1,26,1795336741000,'dana','step',X'48ba67c34aad8074ff525a2dc2d0489aa3ba1b9036edf8b74eb25097267bc7b8',X'f67c5bc90479c4bb91c0ba30888e001978391ef1be1cd0ea39cdaab389694dd4');
INSERT INTO entry VALUES(1,27,1795336741000,'dana','step',X'c815c0134d0f2a2173169605237f5f22b62a547ea405c35fd6f9d6df567de6e7',X'f271d747b43cdac7dda8798576b102402cb39aa7d8304f7a54a2ce93158eabc6');
INSERT INTO entry VALUES(1,28,1795336741000,'dana','step',X'934d88aabda7509fac0e73e67d90e5aa8f44c722acea08f1c2e997e63ae0909e',X'44d28bc2b077b73b1ea8cd0c9e74c19f4ef9557b32184903000424826916d3ba');
INSERT INTO entry VALUES(1,29,1795336741000,'dana','step',X'a3a2396bd8117ee47a7c6a479812e60bc47228baad0d82cce5d658b3171feed8',X'657fa7c06f4c295bfe60cd01b66db4ae46cb2fa73dad4d6efa3f2230b53fa2df');
INSERT INTO entry VALUES(1,30,1795336741000,'dana','credited',X'dc790a1474732d7977b74692a4d75092ec93f489cdce014ba662fdb7d97d532e',X'aa14edc328a1b0c704fe61f5d7647ef941f6de845c3df0c6a98f7f0190f41949');
INSERT INTO entry VALUES(1,31,1795336741000,'dana','correctionAsked',X'85eae6247b1539deffd3f4c8229b3934da9836525f65112a03f1eef20db5a32e',X'e03d6cbe35a5b61162b292ca95985f2fe9e6d3026c32cc19044fdf7e66702431');
INSERT INTO entry VALUES(1,32,1795336741000,'dana','step',X'e985654e054c2ba3dc547e89839bc90b31011cae4a43cf792a6cc2c8df290a64',X'761214c49cec7a2e9f2998925209273f025da5770e9a9a9049488843d4532bb5');
INSERT INTO entry VALUES(1,33,1795336741000,'dana','step',X'83490e0eb030f05a8920879ec9f9063ddeae7718e2eb2345ac978178418ed675',X'1e8182742ba07837d2e24a55c88e7352316566fe17cda4a33d55fcc738ac8b5e');
INSERT INTO entry VALUES(1,34,1795336741000,'dana','step',X'920a73db3695316c1d012dfa1b450776ee2756e2093e5b1b22100f4c8960763b',X'26a4778f143a1844758c945fd7cf9a9af9bc4ba5f29fbc4dbd5a248009c78a0f');
INSERT INTO entry VALUES(1,35,1795336741000,'dana','remedy',X'70961d46ed735ab9c6c0005571a02b7c36d92f0893b719e0daecbdb3bc9f0aab',X'a7a35d4955910b37e3fb86f4ca452faf87b63ff7f863c8f450b0a496038c162f');
INSERT INTO entry VALUES(1,36,1795336741000,'dana','remedy',X'51d122abaa5daef730b21699376ad872f8dcbaac6636ccafc75ba8e28320fee5',X'65433a0e69ea0c996c9e508ce9c5132106927d0995ce03d10605ed82121cfe52');
INSERT INTO entry VALUES(1,37,1795336741000,'dana','remedy',X'2167b41238bee45be821c1ed0dc29e7bceb81fe4a00b8f0f8ee9a4c763b4b78f',X'7907a4a62d4296a834dd99248bee13aa9283fec88dcdd287b42dd2b432299956');
INSERT INTO entry VALUES(1,38,1795336741000,'dana','promised',X'29bef669d5e3235f77a5d272cd856da9b93c4c6ec976ec600e13da2277ed3b6e',X'3f976013699720b7dfa9fdc68b3ae9720e80d9fe93e0ae938138c5222b956f57');
INSERT INTO entry VALUES(1,39,1795336741000,'dana','step',X'683113fc6dd2255c76edf7b5136444eb9ea4fdadecb4ec4eaacb6e4da522a61b',X'ca1e70350a6e08f40524ab5b539e30057080704baf9333736197e821698f13e7');
INSERT INTO entry VALUES(1,40,1795336741000,'dana','step',X'b43fa6df903a2165e697e6e1c5600036c331dc1ffcf93a328464c7fa203b3f47',X'6188a2e4d39600b3bdc9c9e8473461fb123424ffededd94c3e8ea95f623494e8');
INSERT INTO entry VALUES(1,41,1795336741000,'dana','step',X'c0e8982bba6fc91dd23de504c467533a6042853f65a02c9b76baee3acb298849',X'eb57702c205751ea1ebd04ef90a207712a4e1d470cd36ab08d5c978b63a7da31');
INSERT INTO entry VALUES(1,42,1795336741000,'dana','threadEnded',X'55d3935967f1ac7aae54093b3de0e447ead9dbd45aac7635f3590505eb246122',X'a4b5c6076f28590d3ae0851dbdb62ef5162f1351c2cd1769eed99d1149ebdb23');
INSERT INTO entry VALUES(1,43,1795336741000,'dana','lineEnded',X'4c80f7c6ce86f6cf233d0b9e70717994057511f874a8eabb594e67ad444ea192',X'7051b5805d99b45e85b9d7ec3dd29ed88e01bc4c55fec124f9ba9c6f943e9566');
INSERT INTO entry VALUES(1,44,1795336741000,'dana','cause',X'ed04940b0383ad7f307055f1a925aaaf5a58221de525c8470618987e515b14d3',X'43216d0370c2dc35d04903179603e92a7b12bea5147995b57ec0e261a4cb6bad');
INSERT INTO entry VALUES(1,45,1795336741000,'dana','noted',X'776ef88eeed8e4d48354f569aea201bf31b892ea51eb5f1effb0729824c0eb80',X'71a9a742c1b2f997934a79aa33cf4cd64a0b98a1a4e2ada8dd5ba8799e95d159');
INSERT INTO entry VALUES(1,46,1795336741000,'dana','remedy',X'2078ee6295c327b78707c48df0652e4331e8f14455e6271bdc46730fc02c5423',X'4ee4a3508266f8304ba83c27b7195cdf90e4643b0f2d242d61ae21fa52b0d875');
INSERT INTO entry VALUES(1,47,1795336741000,'dana','remedy',X'a4913d4932d0c9b9d81e46aa2baf992b8005bfe1fec33205fddb53b796b6bf8a',X'fb089756e1f98d35e2a03019e89f1b41438ee96eeaa2748e6241eb03a4130d76');
INSERT INTO entry VALUES(1,48,1795336741000,'dana','remedy',X'734292464fc800fe4cc8e4fba321996aac3446c51a46c14274efb43cf9dbe73d',X'294edb3a5bd8cad77eb5a3de1c7eb2cf8ae1e02709081715c2c03845193e8363');
INSERT INTO entry VALUES(1,49,1795336741000,'dana','closed',X'750451bedd8e57e3f37e115391f1419fdf89d99e9548c37f0f226a5be5cc9716',X'128de509f6b82ac5534964c3822a1173844e16657a8a08d608248bef3de36c49');
INSERT INTO entry VALUES(2,1,1795338000000,'dana','opened',X'0864f05e66bbd3fcd6a7ff49e8117b125ac796c16632330391a5296b0e5b622d',X'c254d600f2071dc01e2ef40cbee7bd87491e399e1f742e946079680c5e45a557');
INSERT INTO entry VALUES(2,2,1795338000000,'dana','attached',X'40444432889c75b888128e9f814b34c985664558ef1423932ed8c5113e3abf9e',X'039f4e774299a1bd74d7c409c2d4bf9833dc82798a00999d34ca1301a3652fb0');
INSERT INTO entry VALUES(2,3,1795338000000,'dana','remedy',X'093adeb98499db654e79a38cddc43ab5e31b0acd0a62d9fceb84affeecebb650',X'69a4644fb3418e34143d50963ad06600233f328acd2a9c901a76217b854157bf');
INSERT INTO entry VALUES(2,4,1795338000000,'dana','remedy',X'f0898049e116df2b5ee2e157880408c8798f2208ac99489c443c7631c89c9198',X'e2c44115acd905c4d6da9a3e6945550cca3b6abffd2fbd3f919327f33f1d4395');
INSERT INTO entry VALUES(2,5,1795338000000,'dana','remedy',X'a716aa6b28a9a56cf7cb704e7ffe9e73db4654c8bf2dff4849266fcf0b866773',X'bfeb77f4f6be01f35910005dd251d1f5fc342a07bc03fcff8e8f68dc15faaaab');
INSERT INTO entry VALUES(2,6,1795338000000,'dana','endedEarly',X'3706610e31e8c4df3f0ca9ab7ab74d243f431554fb653ff82dcd36cc45022d2f',X'58a52af9d5f3333386e93261a931372ae40a54a847d1e11068b47f6148d2ad42');
INSERT INTO entry VALUES(2,7,1795338000000,'dana','remedy',X'c7fc9f158bd18b017421db7ff6e66bcf6a4e75c51ac59e11326cc182c53ada79',X'81c65237d57269e7ad753c3c5b14b66625d7673936b41c7bb6986e9078002abf');
INSERT INTO entry VALUES(2,8,1795338000000,'dana','remedy',X'6b834be7c7e24e70e09d47a0228fd89d4d5d5dc550a582536348c0f6ece86c96',X'7635d21750ee774533d47c37c4b16e7e1de1859d2cc1eadfbba2d844895b5f00');
INSERT INTO entry VALUES(2,9,1795338000000,'dana','remedy',X'9fab2ccd358dc7509d1d9d94c44f3069cb02e93e6753ce54b9252275dd81d3e4',X'143f472537b1370e930911a37d1fff7ef74354512d7d72b2c0430238064e7d4f');
INSERT INTO entry VALUES(2,10,1795338000000,'dana','promised',X'48a36a439bcdc7b44b76e3e1c68b4961e08a004ee31750cf92903d9b9b2f5644',X'da2488f0182262088d1d669e0550d407d07f066ffe23c823a70ab0141f600adf');
INSERT INTO entry VALUES(2,11,1795338000000,'dana','closed',X'32810f3418adefa3bfc61e9334d6beac2861780fcf14f5eba3b116f734dc3326',X'0ddb134f9b2a86db7155b455be5bd593e129c8889c2612febcb490ae80ad83f0');
INSERT INTO entry VALUES(3,1,1795338600000,'dana','opened',X'1ace0c9398c8f574c10c5749384fdf239f330a0ea59650c287aa2798f2eb78d0',X'917355e7e90e047435cc1014fa24ea020c14e4cc5b5595a052149aff07628e2c');
INSERT INTO entry VALUES(3,2,1795338600000,'dana','attached',X'10b1e254a078c6d81cee4d939839f2bb495ed5837f14435aeca1cb31de38c997',X'c2c2d3560df1b95ce6f32e1c4762e24a9ceb0a48334d0d80d11969016b82af29');
INSERT INTO entry VALUES(3,3,1795338600000,'dana','remedy',X'10c3a34eda907be917b5d831fc77e2c84cc55d5771176212350ae320579fc19d',X'8915a9fc0b485eb74e707bcc2ce348dc4bce1332edaa4cf38c5773c4594ff4e1');
INSERT INTO entry VALUES(3,4,1795338600000,'dana','remedy',X'ed893cd81b05597d78a23727327186aad1580913be074e8d52b743597599fd3d',X'99345adfc9ce2baea4fd6c12f112c2e64f90b10a1a1d9a58054151efd6db3ae4');
INSERT INTO entry VALUES(3,5,1795338600000,'dana','remedy',X'46e07cf461a5d2b7e979e5e82c92fbf73e1063846a260736e4dcf5fc120a17c4',X'7dfb31b07599c374199581d730afa1aaaa7daf847ef400dcebe051bf1f800a4c');
INSERT INTO entry VALUES(3,6,1795338600000,'dana','threadOpened',X'07fa5399a8b67e6bd7c84abf49194db54de549a0e12fbb6e81cb22540e569dcb',X'02cb2b084774a24abf3499eb2ed361cd906ed048c877051b194c2bd535fb520d');
INSERT INTO entry VALUES(3,7,1795338600000,'dana','step',X'f6e7d29cc391e788f30ce61dc7cacfd43c9b6399c98247870c319139e85a41f7',X'b5ace886b39afca5e0ef2a0eba51b648e1d9ab574da8a689607b83adaeca7293');
INSERT INTO entry VALUES(3,8,1795338600000,'dana','step',X'8fba56c93f44531fa55a8224dc82894226900e0024402dced78f50130eb60dae',X'8f930525fd23dd88024d055673d73c41ef3fe5d2747d5cfc141953c038d33881');
INSERT INTO entry VALUES(3,9,1795338600000,'dana','step',X'ccaf5b4c73e8854af29a728f1ee50585dcbce2892fbb4bd407859a699b4a78b3',X'bbdb761a6af6c0faf3ecabab26f0daba953ee58988127347d00783f3febb7192');
INSERT INTO entry VALUES(3,10,1795338600000,'dana','step',X'af9716dadb408c9f874b228ae168b2657587ff0d9f3f6236d7758670a19da520',X'126f9c963d03fe37cffaeeb4edca87e7024051c67df8f8625aa28ac887eb3396');
INSERT INTO entry VALUES(3,11,1795338600000,'dana','step',X'060d18c734d95e38d67c10dba820e790ffd4298c06dc5c673a1fb697ed0f6e1a',X'5cacbf1392d796ffe1b7ff899e497c246af731fc5e0692619841b41b6eb60e33');
INSERT INTO entry VALUES(3,12,1795338600000,'dana','step',X'6bfdcaf46187d26529bca7375f9705d722a3b4a582af2d3159c40980ae8e91b2',X'f1b3dfd8aba2f02408a7d46e2f536676645f486a7d8bc8f1366ec7e35bc699ee');
INSERT INTO entry VALUES(3,13,1795338600000,'dana','step',X'1a3ebcb0038a03b2538f85c50bb0dee50bef1674f04d8ca16a0991e39079f336',X'1e760740881e8aba1e47d56f1223c048b8a3952dfe97b92388e07cd5c3566bcb');
INSERT INTO entry VALUES(3,14,1795338600000,'dana','speaker',X'46ff92728492ce7e0a5acd0a32d1a00007f54c884037a70821313a9feb444558',X'a5e4139b889b665cc3f706d614a2125d5e45305f21b7cd9b47239922826744c0');
INSERT INTO entry VALUES(3,15,1795338600000,'dana','identified',X'85961a8517078708b12e472f11f776469635404e5ca470727c91d846b709ace0',X'cfe227b1f00886ae418d16f6cafaec6fdcb29402174b2504d9b47f4a62938240');
INSERT INTO entry VALUES(3,16,1795338600000,'dana','step',X'5ac7ec44259660e611142b11b49a5f860159b830d7c4722caa75f023180953f8',X'93ecba401fc1d0fdea3c1b18cd36c0a827bc2deb0e9bed808b52de1b418a77cb');
INSERT INTO entry VALUES(3,17,1795338600000,'dana','step',X'd8da3467d6f1704111fbf9afa66c579cf886e256e32bf5913a95a572f338a47e',X'61e0e5974fcb5cdc42ef2756d42dd78eeb5ae72250c0316bdf8b1db959b9931f');
INSERT INTO entry VALUES(3,18,1795338600000,'dana','step',X'e497d5442035bec143466fef5bdf754af1488bc59532cba8b8739e4c6b549156',X'd40d002f0b760761ff2d59d4d17462bd662ccb0af7cc3ac26ecc4b73702d15fb');
INSERT INTO entry VALUES(3,19,1795338600000,'dana','step',X'd25c1da04af66673a147ef662e87ce183243fcb0b845d723c822dd2859e8571c',X'501c58f9874e3ca8d6b2a4ba82fd2c9b019971502ea19c1e0391ff04043db3ba');
INSERT INTO entry VALUES(3,20,1795338600000,'dana','step',X'708f3a91e49ee66875d28c0d13f3fbebc0aae9adb762bf42955be8fab58cd6ce',X'0125ac0377ecc679d478a123598e5b3ac84db00b2680927d9c753d7b31adae6b');
CREATE TABLE part (
  stream INTEGER NOT NULL,
  sequence INTEGER NOT NULL,
  salt BLOB NOT NULL CHECK (length(salt) = 16),
  act BLOB NOT NULL,
  PRIMARY KEY (stream, sequence),
  FOREIGN KEY (stream, sequence) REFERENCES entry (stream, sequence)
) STRICT, WITHOUT ROWID;
INSERT INTO part VALUES(0,1,X'cf7a0833953df75ec5311aa22bc8dfa1',X'7b22636f6e746163744f70656e6564223a7b225f30223a312c2268617368223a2239623137626338653239346533313066623366376563306635663339353332633733323734623939653162316338636334313830633962663438303337633837227d7d');
INSERT INTO part VALUES(0,2,X'b95c726054d946418e76af667e541080',X'7b22636f6e74616374436c6f736564223a7b225f30223a312c2268617368223a2231323864653530396636623832616335353334393634633338323261313137333834346531363635376138613038643630383234386265663364653336633439222c2273657175656e6365223a34397d7d');
INSERT INTO part VALUES(0,3,X'87fbecdc79202e98654782481674c9c8',X'7b22636f6e746163744f70656e6564223a7b225f30223a322c2268617368223a2263323534643630306632303731646330316532656634306362656537626438373439316533393965316637343265393436303739363830633565343561353537227d7d');
INSERT INTO part VALUES(0,4,X'095fd5ee9ff39a3d90697829ddd981e4',X'7b22636f6e74616374436c6f736564223a7b225f30223a322c2268617368223a2230646462313334663962326138366462373135356234353562653562643539336531323963383838396332363132666562636234393061653830616438336630222c2273657175656e6365223a31317d7d');
INSERT INTO part VALUES(0,5,X'2d166b40759611b6ecd5f0d26be3a261',X'7b22636f6e746163744f70656e6564223a7b225f30223a332c2268617368223a2239313733353565376539306530343734333563633130313466613234656130323063313465346363356235353935613035323134396166663037363238653263227d7d');
INSERT INTO part VALUES(1,1,X'4d0c85e370c199691ffda39bae43675d',X'7b226f70656e6564223a7b225f30223a7b2263616c6c223a22706c61792d31373935333336373430303030222c226368616e6e656c223a2270686f6e65222c22646972656374696f6e223a22696e626f756e64222c2266726f6d223a223035322d3535352d30313834227d2c227265666572656e6365223a34383231337d7d');
INSERT INTO part VALUES(1,2,X'031e2ee26a153f04e38d554e5cfb22e4',X'7b226174746163686564223a7b225f30223a32377d7d');
INSERT INTO part VALUES(1,3,X'79a4188b92fee7bb72aefebe03249913',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a22636172642d65787069726573227d7d');
INSERT INTO part VALUES(1,4,X'baef3b00f44fce6c8c902f3b83059229',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a2270726f6d6973652d62726f6b656e227d7d');
INSERT INTO part VALUES(1,5,X'955e19d091db09e804dcc8e62b887747',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a22726571756573742d6c617465227d7d');
INSERT INTO part VALUES(1,6,X'92a5c80fd60cd14a64d1f328f54d5190',X'7b227468726561644f70656e6564223a7b226e756d626572223a312c22736372697074223a2262696c6c696e672f77726f6e672d636861726765222c2276657273696f6e223a2235626562363632356633306466393930396531366639636432633565316263663739356565376463353163646463383630663965303864646631613266363138227d7d');
INSERT INTO part VALUES(1,7,X'582962511ba5c3bb84df048d3f7566a8',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f67726565743f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,8,X'8b147aba5077e6326105da1f4a9f9062',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6772656574222c22746872656164223a312c2277686174223a7b2273616964223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,9,X'ca0f50f9e0f3653b062e45b3f2377739',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f7768656e222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(1,10,X'c5057b0c651deb88216b0da3211626dd',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f63616c6c6572222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b2263686f696365223a7b225f30223a22637573746f6d6572227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,11,X'd3971c608b2f949798011556a627f3d8',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f7768656e2d32222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(1,12,X'5261ee7b3536c265c517273042fbe688',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f69642d646967697473222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b2263686f696365223a7b225f30223a226d61746368227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,13,X'd7eab0bbaad7a241347790f61b977109',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f6964656e746966793f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,14,X'f438ae1e634225e738ff7670a18e6dfc',X'7b22737065616b6572223a7b225f30223a7b22666f726d223a2266656d696e696e65222c226e616d65223a22d7a8d795d7a0d799d7aa20d79bd794d79f222c2277686f223a22637573746f6d6572227d7d7d');
INSERT INTO part VALUES(1,15,X'b407b48a7e415431df309a553376319a',X'7b226964656e746966696564223a7b225f30223a226d61792d6368616e6765227d7d');
INSERT INTO part VALUES(1,16,X'1272c359c7fc9e1504e517f8c2f5e849',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f6964656e74696679222c22746872656164223a312c2277686174223a7b22646f6e65223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,17,X'0215dfe1bf4b53688feaf5550a0e8bf6',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f6c6576656c222c22746872656164223a312c2277686174223a7b22666f756e64223a7b225f30223a7b2263686f696365223a7b225f30223a226d61792d6368616e6765227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,18,X'f6b59b6b491492890ce8bec22eccbf24',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f77686f222c22746872656164223a312c2277686174223a7b22666f756e64223a7b225f30223a7b2263686f696365223a7b225f30223a22637573746f6d6572227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,19,X'91cb9aecb4d6b5dd82f867a26c0e3b0d',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f676f3f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(1,20,X'83121f09e60096c8dd9b0dda46d2f994',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f62726f6b656e2d70726f6d6973653f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,21,X'b2b723344c76f9820c534da9b49fd964',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f62726f6b656e2d70726f6d697365222c22746872656164223a312c2277686174223a7b2273616964223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,22,X'bf1691ae1cd5c46fe8610d4a899660e0',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f656d7061746879222c22746872656164223a312c2277686174223a7b2273616964223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,23,X'74e137a234edb42738c56d85764aeb12',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f7768696368222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b227069636b6564223a7b2266726f6d223a22696e766f69636573222c226b6579223a22323032362d3131227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,24,X'93a0da668e37214c68a85791ccccbc82',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f77697368222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b2263686f696365223a7b225f30223a226d6f6e6579227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,25,X'8292ae9906b2b3b87efb60a7f664cbd9',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f666f756e643f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,26,X'b9136fe3774a1aa1cbf4ecdd9e13e621',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f666f756e64222c22746872656164223a312c2277686174223a7b2273616964223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,27,X'0eb03bc954734c16ceb22e19b1f6daf1',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f6361757365222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b2263686f696365223a7b225f30223a226f757273227d7d7d7d7d7d7d');
INSERT INTO part VALUES(1,28,X'0adab63603ebadc38054a957713184ee',X'7b2273746570223a7b225f30223a7b226b6579223a22736f6c7574696f6e2f7768656e222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(1,29,X'e37bb07875553f3786cb5134defc6409',X'7b2273746570223a7b225f30223a7b226b6579223a22736f6c7574696f6e2f6372656469743f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,30,X'161ec8b238a1fd3fbba60e10552e5080',X'7b226372656469746564223a7b225f30223a7b22616d6f756e74223a7b2263757272656e6379223a22494c53222c226d696e6f72556e697473223a323030307d2c226279223a2264616e61222c22676976656e223a313739353333363734313030302c22726561736f6e223a2262696c6c696e672e6f757273227d7d7d');
INSERT INTO part VALUES(1,31,X'5c0aeb1bfe419c6c501898d703291c95',X'7b22636f7272656374696f6e41736b6564223a7b226f66223a226e657874227d7d');
INSERT INTO part VALUES(1,32,X'128268ea4d87222b45a033174e7313dd',X'7b2273746570223a7b225f30223a7b226b6579223a22736f6c7574696f6e2f637265646974222c22746872656164223a312c2277686174223a7b22646f6e65223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,33,X'4294140638b0acd7e8c78ec0f18ecaac',X'7b2273746570223a7b225f30223a7b226b6579223a22736f6c7574696f6e2f636f72726563742d6f6e6c793f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(1,34,X'9a24e3b95aa548f0f5f10a76211bac13',X'7b2273746570223a7b225f30223a7b226b6579223a22636c6f73696e672f72656361703f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,35,X'c7fa74eb07fcb79b01df246e6805cee2',X'7b2272656d656479223a7b225f31223a7b226163636570746564223a7b7d7d2c226e616d65223a22636172642d65787069726573227d7d');
INSERT INTO part VALUES(1,36,X'ee6098124bd44837e33564b845b2def8',X'7b2272656d656479223a7b225f31223a7b22646f6e65223a7b7d7d2c226e616d65223a22636172642d65787069726573227d7d');
INSERT INTO part VALUES(1,37,X'96fce1038d29742bc8668e738d6c77e9',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a2269737375652d6c617465227d7d');
INSERT INTO part VALUES(1,38,X'de207eff2cd48727ec1794d605918fcc',X'7b2270726f6d69736564223a7b225f30223a7b226279223a2264616e61222c22647565223a313739353335393630303030302c226964223a32342c226d616465223a313739353333363734313030302c22737461747573223a226f70656e222c2277686174223a7b2262794c616e6775616765223a7b22223a22636865636b20746861742074686520726f7574657220776f726b73227d7d7d7d7d');
INSERT INTO part VALUES(1,39,X'9c996262920001dbacd018d1da205372',X'7b2273746570223a7b225f30223a7b226b6579223a22636c6f73696e672f7265636170222c22746872656164223a312c2277686174223a7b2273616964223a7b7d7d7d7d7d');
INSERT INTO part VALUES(1,40,X'eb5beb4220642fd4cc96ecde4ad71c16',X'7b2273746570223a7b225f30223a7b226b6579223a22636c6f73696e672f656e642d68616e6465642d6f7665723f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(1,41,X'9723bc9d050afc4099b6c065d9a81061',X'7b2273746570223a7b225f30223a7b226b6579223a22636c6f73696e672f656e642d736f6c7665643f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(1,42,X'174f85cea17d46bedac6898fb997d34e',X'7b22746872656164456e646564223a7b22646973706f736974696f6e223a2262696c6c696e672e736574746c6564222c226e756d626572223a312c226f7574636f6d65223a22736f6c766564227d7d');
INSERT INTO part VALUES(1,43,X'4574ef8fb5595cc6c31e131cb3887c5d',X'7b226c696e65456e646564223a7b7d7d');
INSERT INTO part VALUES(1,44,X'6cad98ed9e9e392604d682be3ed09316',X'7b226361757365223a7b225f30223a2277726f6e672d636861726765227d7d');
INSERT INTO part VALUES(1,45,X'd434f16eec39852816bbd63a8ae36560',X'7b226e6f746564223a7b225f30223a22776f726b732066726f6d20686f6d652c207175696574206265666f72652031363a3030227d7d');
INSERT INTO part VALUES(1,46,X'a593d53eddbf4fad08acb10a8b76db4c',X'7b2272656d656479223a7b225f31223a7b226e6f74526169736564223a7b7d7d2c226e616d65223a2269737375652d6c617465227d7d');
INSERT INTO part VALUES(1,47,X'129a5c28cb95ba1e42c5ea13c409c361',X'7b2272656d656479223a7b225f31223a7b226e6f74526169736564223a7b7d7d2c226e616d65223a2270726f6d6973652d62726f6b656e227d7d');
INSERT INTO part VALUES(1,48,X'e41f3dfbbcb74531332c3e629d846d6b',X'7b2272656d656479223a7b225f31223a7b226e6f74526169736564223a7b7d7d2c226e616d65223a22726571756573742d6c617465227d7d');
INSERT INTO part VALUES(1,49,X'3dbafa4dcf5501567ccc9c61e171d3ac',X'7b22636c6f736564223a7b2273756d6d617279223a22d797d799d795d79120d7a9d792d795d79920d791d797d7a9d791d795d79f3a20d7a0d7a4d7aad7a82e5c6ed7a0d799d7aad79f20d796d799d79bd795d7992032302e30302e20d794d797d7a9d791d795d79f20d794d791d79020d7aad795d7a7d79f2e20d794d795d791d798d7973a20636865636b20746861742074686520726f7574657220776f726b732c20d7a2d7932032322e31312031373a30302e227d7d');
INSERT INTO part VALUES(2,1,X'21570a3fbdf124991d43ae654d8637fd',X'7b226f70656e6564223a7b225f30223a7b2263616c6c223a22706c61792d31373935333338303030303030222c226368616e6e656c223a2270686f6e65222c22646972656374696f6e223a22696e626f756e64222c2266726f6d223a223035322d3535352d30313834227d2c227265666572656e6365223a34383231347d7d');
INSERT INTO part VALUES(2,2,X'256537da359bf88788c64ed69f0aceac',X'7b226174746163686564223a7b225f30223a32377d7d');
INSERT INTO part VALUES(2,3,X'cb5357f01280573f745426ab25490a81',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a22636172642d65787069726573227d7d');
INSERT INTO part VALUES(2,4,X'40a3001e8e28b8e0849ecb385745c2d4',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a2270726f6d6973652d62726f6b656e227d7d');
INSERT INTO part VALUES(2,5,X'ac4b58376f95cc98330e9193173d2929',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a22726571756573742d6c617465227d7d');
INSERT INTO part VALUES(2,6,X'38043bfa3ea793cef2b90cbf61d9c656',X'7b22656e6465644561726c79223a7b225f30223a2264726f70706564227d7d');
INSERT INTO part VALUES(2,7,X'09312fd0b585dd0a99c7929f73d0192a',X'7b2272656d656479223a7b225f31223a7b226e6f74526169736564223a7b7d7d2c226e616d65223a22636172642d65787069726573227d7d');
INSERT INTO part VALUES(2,8,X'cefa3f27b56b817cf921f5893a525964',X'7b2272656d656479223a7b225f31223a7b226e6f74526169736564223a7b7d7d2c226e616d65223a2270726f6d6973652d62726f6b656e227d7d');
INSERT INTO part VALUES(2,9,X'24abaa87cdc84ba12f061cb8a76f08b3',X'7b2272656d656479223a7b225f31223a7b226e6f74526169736564223a7b7d7d2c226e616d65223a22726571756573742d6c617465227d7d');
INSERT INTO part VALUES(2,10,X'0889aa062090e6f6fa08f8a0aeb3a98e',X'7b2270726f6d69736564223a7b225f30223a7b226279223a2264616e61222c22647565223a313739353334313630303030302c226964223a32352c226d616465223a313739353333383030303030302c22737461747573223a226f70656e222c2277686174223a7b2262794c616e6775616765223a7b22656e223a2263616c6c206261636b2c206265636175736520746865206c696e652064726f70706564222c226865223a22d7a0d797d796d795d7a820d790d79cd799d79a2c20d79bd79920d794d7a9d799d797d79420d7a0d795d7aad7a7d794227d7d7d7d7d');
INSERT INTO part VALUES(2,11,X'bb821931acf2cc87140f08a3db5d9c68',X'7b22636c6f736564223a7b2273756d6d617279223a22d794d7a9d799d797d79420d7a0d795d7aad7a7d7942e5c6ed794d795d791d798d7973a20d7a0d797d796d795d7a820d790d79cd799d79a2c20d79bd79920d794d7a9d799d797d79420d7a0d795d7aad7a7d7942c20d7a2d7932032322e31312031323a30302e227d7d');
INSERT INTO part VALUES(3,1,X'b7acbf84091089a9ebe8d4c7acd5fd27',X'7b226f70656e6564223a7b225f30223a7b2263616c6c223a22706c61792d31373935333338363030303030222c226368616e6e656c223a2270686f6e65222c22646972656374696f6e223a22696e626f756e64222c2266726f6d223a223035322d3535352d30313834227d2c227265666572656e6365223a34383231357d7d');
INSERT INTO part VALUES(3,2,X'63b40568efb9ab11dd4a4b6ddfbf0faa',X'7b226174746163686564223a7b225f30223a32377d7d');
INSERT INTO part VALUES(3,3,X'8b3585b46090a423a5b37a5748650c1e',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a22636172642d65787069726573227d7d');
INSERT INTO part VALUES(3,4,X'8a8b5bcabb70e8412faaedaff0e69c34',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a2270726f6d6973652d62726f6b656e227d7d');
INSERT INTO part VALUES(3,5,X'4ebd8c9e779663b667ff681d79e75646',X'7b2272656d656479223a7b225f31223a7b2273686f776e223a7b7d7d2c226e616d65223a22726571756573742d6c617465227d7d');
INSERT INTO part VALUES(3,6,X'42639a74f5c175856783c7ad5263d84a',X'7b227468726561644f70656e6564223a7b226e756d626572223a312c22736372697074223a2262696c6c696e672f77726f6e672d636861726765222c2276657273696f6e223a2235626562363632356633306466393930396531366639636432633565316263663739356565376463353163646463383630663965303864646631613266363138227d7d');
INSERT INTO part VALUES(3,7,X'b0389bd7345ebba637b00e6a6219a798',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f67726565743f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(3,8,X'f89dfd99e8e239631b8771a8e11f9a45',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6772656574222c22746872656164223a312c2277686174223a7b2273616964223a7b7d7d7d7d7d');
INSERT INTO part VALUES(3,9,X'28cbcbafbd79d483566e59b9d53c1dcc',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f7768656e222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(3,10,X'84b0f22f0075d7c8e08e1e422db06e58',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f63616c6c6572222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b2263686f696365223a7b225f30223a22637573746f6d6572227d7d7d7d7d7d7d');
INSERT INTO part VALUES(3,11,X'2e5dbd91bc3ce213a5bcc5428c7c4fcb',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f7768656e2d32222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(3,12,X'f1f3b39760ebb6e46a7a2313fa77a5bf',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f69642d646967697473222c22746872656164223a312c2277686174223a7b22616e737765726564223a7b225f30223a7b2263686f696365223a7b225f30223a226d61746368227d7d7d7d7d7d7d');
INSERT INTO part VALUES(3,13,X'e7fc13aa9234dcde91908a79d85f6bcb',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f6964656e746966793f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
INSERT INTO part VALUES(3,14,X'c3c51b9ddd9b9993da76debd357dc4dd',X'7b22737065616b6572223a7b225f30223a7b22666f726d223a2266656d696e696e65222c226e616d65223a22d7a8d795d7a0d799d7aa20d79bd794d79f222c2277686f223a22637573746f6d6572227d7d7d');
INSERT INTO part VALUES(3,15,X'0b30b1e9251d4c94e2d455c71ea98700',X'7b226964656e746966696564223a7b225f30223a226d61792d6368616e6765227d7d');
INSERT INTO part VALUES(3,16,X'c42c0d7cabb98f07d0ab7f6dc671c8ce',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f6964656e74696679222c22746872656164223a312c2277686174223a7b22646f6e65223a7b7d7d7d7d7d');
INSERT INTO part VALUES(3,17,X'440b87677bb8ab4db78fbe5582c3272e',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f6c6576656c222c22746872656164223a312c2277686174223a7b22666f756e64223a7b225f30223a7b2263686f696365223a7b225f30223a226d61792d6368616e6765227d7d7d7d7d7d7d');
INSERT INTO part VALUES(3,18,X'8d43d5a7034ed7d0e6573848e43f7685',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f6964656e746966793e73746570732f77686f222c22746872656164223a312c2277686174223a7b22666f756e64223a7b225f30223a7b2263686f696365223a7b225f30223a22637573746f6d6572227d7d7d7d7d7d7d');
INSERT INTO part VALUES(3,19,X'dea67541f5747a497a549c5a314472ad',X'7b2273746570223a7b225f30223a7b226b6579223a226f70656e696e672f676f3f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a307d7d7d7d7d');
INSERT INTO part VALUES(3,20,X'90aa71b215e2b70ef6a4ccddde38de06',X'7b2273746570223a7b225f30223a7b226b6579223a227175657374696f6e732f62726f6b656e2d70726f6d6973653f222c22746872656164223a312c2277686174223a7b2264656369646564223a7b2261726d223a317d7d7d7d7d');
CREATE TABLE words (
  customer INTEGER PRIMARY KEY REFERENCES customer ON DELETE CASCADE,
  text TEXT NOT NULL
) STRICT;
INSERT INTO words VALUES(3,'مطعم البيت מסעדת אלבית albait restaurant גורג חביב הבעלימ מרלנ הקופה נצרת 200103 example com MTM ALBT ALBYT MSDT RSTRNT GRG GBRG HBB HBLM MRLN HKP HKBP NCRT');
INSERT INTO words VALUES(9,'алексей волков אלכסיי וולקוב alexey volkov בת ימ 100305 a example com ALKS BLKB ALHS ALKSY ALHSY BLKBB BT YM');
INSERT INTO words VALUES(21,'פנינה גבאי pnina gabay אורלי הבת 052 555 0129 טבריה 100403 PNN GB ARL HBT TBR TBRY');
INSERT INTO words VALUES(27,'רונית כהנ ronit cohen כפר סבא 100201 example co il RNT RBNT KHN KPR SB');
CREATE TABLE IF NOT EXISTS 'finder_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO finder_data VALUES(1,X'0450');
INSERT INTO finder_data VALUES(10,X'0000000002010a00000001030101');
INSERT INTO finder_data VALUES(412316860417,X'000008e805303031323915020235321501063130303230311b0403333035090403343033150106323030313033030103353535150101610902056c6261697403030465786579090102636f1b030368656e1b03016d030601076578616d706c6503061201056761626179150102696c1b0105706e696e6115010a72657374617572616e740302046f6e69741b0106766f6c6b6f7609010ed0b0d0bbd0b5d0bad181d0b5d0b909020bb2d0bed0bbd0bad0bed0b209010ad790d795d7a8d79cd7991504079cd791d799d7aa0306079bd7a1d799d79909020391d7aa09020792d791d790d79915040595d7a8d79203020b94d791d7a2d79cd799d79e030601aa150407a7d795d7a4d79403020b95d795d79cd7a7d795d79109020797d791d799d79103020998d791d7a8d799d79415020399d79e0902059bd794d7a01b0403a4d7a81b02099ed7a1d7a2d793d7aa030405a8d79cd7a0030207a0d7a6d7a8d7aa030205a1d791d7901b0209a4d7a0d799d7a0d794150209a8d795d7a0d799d7aa1b010ad8a7d984d8a8d98ad8aa030108d985d8b7d8b9d985030107ee8080616c627403070279740306026873090801790906026b7309080179090502726c150404626c6b6209080162090501740904026762150602726703050272670304036862620306026c6d030601741505036b6270030601700304036b686e1b050270721b04046d726c6e030503736474030502746d0304046e637274030403706e6e15040472626e741b05026e741b05057374726e7403040273621b040374627215070179150402796d090002313015010131090c0601013203010135150101610306010163030612010165030612010167150101691b010170150101720318010176090102d0b0090201b2090102d79003060c02019109020192031202019403120201950902019703020198150201990902019b1b02019e030201a0030201a11b0201a4150201a81b0102d8a7030102d985030103ee808003060c060003323031150201351501023130090c06010232300301023535150102616c03060102636f0306120102657803061201026761150102696c1b0102706e15010272650302016f1b0102766f090104d0b0d0bb090203b2d0be090104d790d7951504019c0306020391d7aa09020392d7911504019503020394d79103120401a703020395d79509020397d79103020398d79115020399d79e0902039bd7941b0401a41b02039ed7a1030401a8030203a0d7a6030203a1d7911b0203a4d7a0150203a8d7951b0104d8a7d984030104d985d8b7030104ee80806103060c040162090401670312040168031204016b1b04016d0304016e030401701504017203180401731b04017415040179090004333031321502023532150103313030090c060103323030030103353535150103616c6203030165090103636f681b03016d030601036578610306120103676162150103706e691501037265730302026f6e1b0103766f6c090106d0b0d0bbd0b5090205b2d0bed0bb090106d790d795d7a81504039cd7910306019b09020592d791d79015040395d7a803020594d791d7a2030601aa150403a7d79503020595d795d79c09020597d791d79903020598d791d7a81502059bd794d7a01b0403a4d7a81b02059ed7a1d7a2030403a8d79c030205a0d7a6d7a8030205a1d791d7901b0205a4d7a0d799150205a8d795d7a01b0106d8a7d984d8a8030106d985d8b7d8b9030105ee8080616c0306050172150402626c09050174090402676203120501720304026862031205016b0304026b681b0501701b04026d7203050173030501740304026e63030402706e15040272621b05016e1b05017303040273621b04027462150402796d0900053430313239150104313030321b0401330904013415010432303031030104616c62610303026578090104636f68651b01046578616d030612010467616261150104706e696e150104726573740302036f6e691b0104766f6c6b090108d0b0d0bbd0b5d0ba090207b2d0bed0bbd0ba090108d790d795d7a8d79c1504059cd791d7990306039bd7a109020792d791d790d79915040595d7a8d79203020794d791d7a2d79c030405a7d795d7a403020795d795d79cd7a709020797d791d799d79103020798d791d7a8d7991502079ed7a1d7a2d793030405a8d79cd7a0030207a0d7a6d7a8d7aa030207a4d7a0d799d7a0150207a8d795d7a0d7991b0108d8a7d984d8a8d98a030108d985d8b7d8b9d985030106ee8080616c62030601680906016b090502726c150403626c6b09040367627203050272670304036862620306016c030601741505026b62030601700304036b686e1b050270721b04036d726c0305027364030502746d0304036e6372030403706e6e15040372626e1b05026e741b050273740304037462721500063531303032301b0402333009040234301501053230303130030105616c626169030303657865090105636f68656e1b01056578616d7003061201056761626179150105706e696e6115010572657374610302046f6e69741b0105766f6c6b6f09010ad0b0d0bbd0b5d0bad181090209b2d0bed0bbd0bad0be09010ad790d795d7a8d79cd7991504079cd791d799d7aa0306059bd7a1d79909020994d791d7a2d79cd799030407a7d795d7a4d79403020995d795d79cd7a7d79509020998d791d7a8d799d7941502099ed7a1d7a2d793d7aa030209a4d7a0d799d7a0d794150209a8d795d7a0d799d7aa1b010ad8a7d984d8a8d98ad8aa030107ee8080616c62740307017903060268730906026b73090404626c6b620904046762726703040468626c6d0305036b62700304046d726c6e0305037364740304046e63727403040472626e741b050373747203040474627279150007363130303230311b0403333035090403343033150106323030313033030106616c62616974030304657865790901066578616d706c0306120106726573746175030106766f6c6b6f7609010cd0b0d0bbd0b5d0bad181d0b509020bb2d0bed0bbd0bad0bed0b209010cd790d79cd79bd7a1d799d79909020b94d791d7a2d79cd799d79e03020b95d795d79cd7a7d795d791090108ee8080616c6279740306036873790906036b7379090405626c6b6262090405727374726e0304070509060609060408070506050c0805080d0709110e0d0a0a060a080e040a0e0a0c0608060c080a080c0c0d0b0a050504050405070404050505060504060406050706050706070508050604050506040405060604040405040504070405050404040404040404040405050906040705050607070505050504050706070506060407040606060606040604060606060707090405050404040405040404070508060606040605080606060506090809060408060804060808080806080608080808090909040504060406040504050404050505040405050508070404070705070907070706070b0a0b08060a080a080a0a0a0a080a0a0a0b0b0904040506060506040405040605060505060606050506090505080806080a08080807080d0c0d0a080c0a0c0c0c0c0c0d0a040505070707060706070706070a06060909070b09090f0e0f0e0e0b060608');
CREATE TABLE IF NOT EXISTS 'finder_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO finder_idx VALUES(3,X'',2);
CREATE TABLE IF NOT EXISTS 'finder_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO finder_config VALUES('version',4);
CREATE TABLE counter (
  name TEXT PRIMARY KEY,
  next INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO counter VALUES('reference',48216);
CREATE TABLE rep (
  login TEXT PRIMARY KEY CHECK (login <> ''),
  name TEXT NOT NULL CHECK (json_valid(name)),
  form TEXT NOT NULL CHECK (form IN ('masculine', 'feminine', 'plural', 'unknown')),
  role TEXT NOT NULL CHECK (role IN ('rep', 'lead', 'trainee', 'auditor'))
) STRICT, WITHOUT ROWID;
INSERT INTO rep VALUES('amir','{"en":"Amir","he":"אמיר"}','masculine','rep');
INSERT INTO rep VALUES('dana','{"en":"Dana","he":"דנה"}','feminine','rep');
INSERT INTO rep VALUES('gil','{"en":"Gil","he":"גיל"}','masculine','rep');
INSERT INTO rep VALUES('noa','{"en":"Noa","he":"נועה"}','feminine','rep');
INSERT INTO rep VALUES('yael','{"en":"Yael","he":"יעל"}','feminine','lead');
CREATE TABLE ring (
  call TEXT PRIMARY KEY,
  rep TEXT NOT NULL,
  "from" TEXT NOT NULL,
  menu TEXT,
  waited INTEGER CHECK (waited >= 0),
  identified TEXT,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE fault (
  id INTEGER PRIMARY KEY,
  area TEXT NOT NULL,
  title TEXT NOT NULL CHECK (json_valid(title)),
  began INTEGER NOT NULL,
  expected_end INTEGER
) STRICT;
INSERT INTO fault VALUES(1,'הוד השרון','{"en":"A fibre is cut on Habanim Street: no internet, no television","he":"סיב קרוע ברחוב הבנים, אין אינטרנט ואין טלוויזיה"}',1795329540000,1795351140000);
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
INSERT INTO setting VALUES('demo','yes');
CREATE TABLE compiled (hash TEXT PRIMARY KEY, bytes BLOB NOT NULL) STRICT;
INSERT INTO compiled VALUES('5b05109f24719b9311f8cd20311865dd033a92881a7959a1fa1b3648d7ae86db',X'4d4b4e31096465736b2e79616d6c0303010b000301046e616d650303070200030802686501030c15d7a0d7aad799d79120d7aad7a7d7a9d795d7a8d7aa00031b02656e01031f054e65746976000401096c616e67756167657302040c0200040d02686500041102656e0005010863757272656e637900050b03494c530006010963616c6c2d636f737400060c06323220e282aa000701047a6f6e650007070e417369612f4a65727573616c656d00090105686f757273030a0307000a030673756e646179000a0b0a383a30302d31383a3030000b03066d6f6e646179000b0b0a383a30302d31383a3030000c030774756573646179000c0c0a383a30302d31383a3030000d03097765646e6573646179000d0e0a383a30302d31383a3030000e03087468757273646179000e0d0a383a30302d31383a3030000f0306667269646179000f0b0a383a30302d31333a303000100308736174757264617900100d06636c6f73656400130106636c6f73656402140324031405030014060364617900140b0a323032362d30332d3033001417046e616d6501141d0ad7a4d795d7a8d799d79d00142605686f75727300142d0a383a30302d31333a3030031505030015060364617900150b0a323032362d30342d3031001517046e616d6501151d0dd7a2d7a8d79120d7a4d7a1d79700152805686f75727300152f0a383a30302d31333a3030031605020016060364617900160b0a323032362d30342d3032001617046e616d6501161d06d7a4d7a1d797031705030017060364617900170b0a323032362d30342d3037001717046e616d6501171d1dd7a2d7a8d79120d7a9d791d799d7a2d79920d7a9d79c20d7a4d7a1d79700173105686f7572730017380a383a30302d31333a3030031805020018060364617900180b0a323032362d30342d3038001817046e616d6501181d16d7a9d791d799d7a2d79920d7a9d79c20d7a4d7a1d797031905030019060364617900190b0a323032362d30342d3231001917046e616d6501191d15d799d795d79d20d794d796d799d79bd7a8d795d79f00192c05686f7572730019330a383a30302d31333a3030031a0502001a0603646179001a0b0a323032362d30342d3232001a17046e616d65011a1d15d799d795d79d20d794d7a2d7a6d79ed790d795d7aa031b0503001b0603646179001b0b0a323032362d30352d3231001b17046e616d65011b1d13d7a2d7a8d79120d7a9d791d795d7a2d795d7aa001b2b05686f757273001b320a383a30302d31333a3030031c0502001c0603646179001c0b0a323032362d30352d3232001c17046e616d65011c1d0cd7a9d791d795d7a2d795d7aa031d0503001d0603646179001d0b0a323032362d30392d3131001d17046e616d65011d1d16d7a2d7a8d79120d7a8d790d7a920d794d7a9d7a0d794001d2d05686f757273001d340a383a30302d31333a3030031e0502001e0603646179001e0b0a323032362d30392d3132001e17046e616d65011e1d0fd7a8d790d7a920d794d7a9d7a0d794031f0502001f0603646179001f0b0a323032362d30392d3133001f17046e616d65011f1d0fd7a8d790d7a920d794d7a9d7a0d794032005030020060364617900200b0a323032362d30392d3230002017046e616d6501201d18d7a2d7a8d79120d799d795d79d20d79bd799d7a4d795d7a800202e05686f7572730020350a383a30302d31323a3030032105020021060364617900210b0a323032362d30392d3231002117046e616d6501211d11d799d795d79d20d79bd799d7a4d795d7a8032205030022060364617900220b0a323032362d30392d3235002217046e616d6501221d11d7a2d7a8d79120d7a1d795d79bd795d7aa00222a05686f7572730022310a383a30302d31333a3030032305020023060364617900230b0a323032362d30392d3236002317046e616d6501231d0ad7a1d795d79bd795d7aa032405030024060364617900240b0a323032362d31302d3032002417046e616d6501241d13d794d795d7a9d7a2d7a0d79020d7a8d791d79400242b05686f7572730024320a383a30302d31333a3030032505020025060364617900250b0a323032362d31302d3033002517046e616d6501251d11d7a9d79ed797d7aa20d7aad795d7a8d794032605030026060364617900260b0a323032372d30332d3233002617046e616d6501261d0ad7a4d795d7a8d799d79d00262605686f75727300262d0a383a30302d31333a3030032705030027060364617900270b0a323032372d30342d3231002717046e616d6501271d0dd7a2d7a8d79120d7a4d7a1d79700272805686f75727300272f0a383a30302d31333a3030032805020028060364617900280b0a323032372d30342d3232002817046e616d6501281d06d7a4d7a1d797032905030029060364617900290b0a323032372d30342d3237002917046e616d6501291d1dd7a2d7a8d79120d7a9d791d799d7a2d79920d7a9d79c20d7a4d7a1d79700293105686f7572730029380a383a30302d31333a3030032a0502002a0603646179002a0b0a323032372d30342d3238002a17046e616d65012a1d16d7a9d791d799d7a2d79920d7a9d79c20d7a4d7a1d797032b0503002b0603646179002b0b0a323032372d30352d3131002b17046e616d65012b1d15d799d795d79d20d794d796d799d79bd7a8d795d79f002b2c05686f757273002b330a383a30302d31333a3030032c0502002c0603646179002c0b0a323032372d30352d3132002c17046e616d65012c1d15d799d795d79d20d794d7a2d7a6d79ed790d795d7aa032d0503002d0603646179002d0b0a323032372d30362d3130002d17046e616d65012d1d13d7a2d7a8d79120d7a9d791d795d7a2d795d7aa002d2b05686f757273002d320a383a30302d31333a3030032e0502002e0603646179002e0b0a323032372d30362d3131002e17046e616d65012e1d0cd7a9d791d795d7a2d795d7aa032f0503002f0603646179002f0b0a323032372d31302d3031002f17046e616d65012f1d16d7a2d7a8d79120d7a8d790d7a920d794d7a9d7a0d794002f2d05686f757273002f340a383a30302d31333a3030033005020030060364617900300b0a323032372d31302d3032003017046e616d6501301d0fd7a8d790d7a920d794d7a9d7a0d794033105020031060364617900310b0a323032372d31302d3033003117046e616d6501311d0fd7a8d790d7a920d794d7a9d7a0d794033205030032060364617900320b0a323032372d31302d3130003217046e616d6501321d18d7a2d7a8d79120d799d795d79d20d79bd799d7a4d795d7a800322e05686f7572730032350a383a30302d31323a3030033305020033060364617900330b0a323032372d31302d3131003317046e616d6501331d11d799d795d79d20d79bd799d7a4d795d7a8033405030034060364617900340b0a323032372d31302d3135003417046e616d6501341d11d7a2d7a8d79120d7a1d795d79bd795d7aa00342a05686f7572730034310a383a30302d31333a3030033505020035060364617900350b0a323032372d31302d3136003517046e616d6501351d0ad7a1d795d79bd795d7aa033605030036060364617900360b0a323032372d31302d3232003617046e616d6501361d13d794d795d7a9d7a2d7a0d79020d7a8d791d79400362b05686f7572730036320a383a30302d31333a3030033705020037060364617900370b0a323032372d31302d3233003717046e616d6501371d11d7a9d79ed797d7aa20d7aad795d7a8d7940039010b6465706172746d656e7473023a0305033a0503003a060a6465706172746d656e74003a120762696c6c696e67003a1b057469746c65033a2202003a23026865013a2717d79ed797d79cd7a7d7aa20d794d792d791d799d799d794003a3702656e013a3b0742696c6c696e67003a470e616e73776572732d77697468696e003a570f3220627573696e6573732064617973033b0503003b060a6465706172746d656e74003b1209746563686e6963616c003b1d057469746c65033b2402003b25026865013b2919d794d79ed797d79cd7a7d79420d794d798d79bd7a0d799d7aa003b3a02656e013b3e09546563686e6963616c003b4c0e616e73776572732d77697468696e003b5c0f3220627573696e6573732064617973033c0503003c060a6465706172746d656e74003c120a64656c69766572696573003c1e057469746c65033c2502003c26026865013c2a0ed79ed7a9d79cd795d797d799d79d003c3502656e013c390a44656c69766572696573003c480e616e73776572732d77697468696e003c580f3320627573696e6573732064617973033d0503003d060a6465706172746d656e74003d120573616c6573003d19057469746c65033d2002003d21026865013d250cd79ed79bd799d7a8d795d7aa003d2f02656e013d330553616c6573003d3d0e616e73776572732d77697468696e003d4d0e3120627573696e65737320646179033e0503003e060a6465706172746d656e74003e1209726574656e74696f6e003e1d057469746c65033e2402003e25026865013e2917d7a9d799d79ed795d7a820d79cd7a7d795d797d795d7aa003e3902656e013e3d09526574656e74696f6e003e4b0e616e73776572732d77697468696e003e5b0e3120627573696e65737320646179004101056c656164730242030103420503004206046c65616400420c047961656c004212046e616d650342180200421902686501421d06d799d7a2d79c00422402656e014228045961656c00423104666f726d0042370866656d696e696e650046010574696572730247030303470504004705047469657200470b0e6c6f6e672d616e642d6c61726765004805047768656e00480b5d637573746f6d65722e6d6f6e74686c792065786973747320616e6420637573746f6d65722e6d6f6e74686c79206174206c656173742032303020e282aa20616e6420637573746f6d65722e6d6f6e746873206174206c6561737420323400490507757375616c6c7903490e0300490f066372656469740049170731303020e282aa00491e086765737475726573004928013200492b0863616c6c6261636b004935073220686f757273004a051261742d6d6f6d656e742d6f662d7472757468034a1903004a1a06637265646974004a220732303020e282aa004a29086765737475726573004a330133004a360863616c6c6261636b004a40063120686f7572034b0504004b050474696572004b0b0d6c6f6e672d6f722d6c61726765004c05047768656e004c0b5e28637573746f6d65722e6d6f6e74686c792065786973747320616e6420637573746f6d65722e6d6f6e74686c79206174206c656173742032303020e282aa29206f7220637573746f6d65722e6d6f6e746873206174206c65617374203234004d0507757375616c6c79034d0e03004d0f06637265646974004d1706363020e282aa004d1d086765737475726573004d270131004d2a0863616c6c6261636b004d34073220686f757273004e051261742d6d6f6d656e742d6f662d7472757468034e1903004e1a06637265646974004e220731323020e282aa004e29086765737475726573004e330132004e360863616c6c6261636b004e40063120686f7572034f0503004f050474696572004f0b096576657279626f647900500507757375616c6c7903500e0300500f0663726564697400501706343020e282aa00501d086765737475726573005027013100502a0863616c6c6261636b005034073320686f7572730051051261742d6d6f6d656e742d6f662d74727574680351190300511a0663726564697400512206383020e282aa00512808676573747572657300513201310051350863616c6c6261636b00513f073220686f75727300540109617574686f7269747903540c0300540d07747261696e656500541606323020e282aa00541c037265700054210731353020e282aa0054280761756469746f72005431053020e282aa');
INSERT INTO compiled VALUES('5a95de94fad1296fe60bbd7caded6225760ddc4563b92cb73c18058c0b9b9b8a',X'4d4b4e31106e616d65732f73686f72742e79616d6c020201320202030300020406d790d791d7990002090341766900020e0ad790d791d7a8d794d79d0203030300030406d790d791d7990003090341766900030e0ad790d791d799d7a9d7990204030300040406d790d791d7990004090341766900040e0ad790d791d799d7a2d793020503040005040ad790d799d7a6d799d7a700050b08d799d7a6d797d7a70005110549747a696b0005180549736161630206030300060408d799d795d7a1d79900060a08d799d795d7a1d7a300061005596f7373690207030300070408d7a7d795d791d79900070a08d799d7a2d7a7d791000710044b6f6269020803030008040ad79ed795d799d7a9d79400080b06d79ed7a9d794000810064d6f69736865020903030009040ad7a9d79cd795d79ed79900090b08d7a9d79cd79ed7940009110653686c6f6d69020a0304000a0406d791d7a0d799000a090cd791d7a0d799d79ed799d79f000a110542656e6e79000a180842656e6a616d696e020b0304000b0408d79ed795d798d799000b0a0ad79ed7a8d793d79bd799000b11044d6f7469000b17054d6f747469020c0303000c040cd7a9d79ed795d79cd799d7a7000c0c0ad7a9d79ed795d790d79c000c130753686d756c696b020d0303000d040ad7a6d791d799d7a7d794000d0b06d7a6d791d799000d10055a76696b61020e0303000e0408d7a8d795d791d799000e0a0452756269000e100ad7a8d790d795d791d79f020f0304000f0408d79ed799d7a7d799000f0a044d696b69000f10054d69636b79000f170ad79ed799d79bd790d79c0210030400100408d79ed799d7a7d79900100a044d696b69001010054d69636b7900101708d79ed799d79bd79c0211030400110406d792d791d799001109044761626900110f04476162790011150cd792d791d7a8d799d790d79c0212030400120406d792d791d799001209044761626900120f04476162790012150ed792d791d7a8d799d790d79cd7940213030300130406d7a8d7a4d79900130908d7a8d7a4d790d79c00130f04526166690214030300140406d793d7a0d7990014090ad793d7a0d799d790d79c0014100544616e6e790215030300150408d793d795d793d79500150a06d793d795d79300150f04447564750216030300160408d7a9d799d79ed79900160a0ad7a9d79ed7a2d795d79f001611055368696d69021703020017040cd797d799d799d79ed7a7d79400170c08d797d799d799d79d0218030400180408d799d795d7a0d79900180a04596f6e690018100ad799d795d7a0d7aad79f0018170cd799d794d795d7a0d7aad79f0219030300190406d7a0d7aad799001909044e61746900190f06d7a0d7aad79f021a0303001a0406d7a0d7aad799001a09044e617469001a0f0ad7a0d7aad7a0d790d79c021b0303001b0406d790d79cd799001b0903456c69001b0e0ad790d79cd799d794d795021c0303001c0406d790d79cd799001c0903456c69001c0e0cd790d79cd799d7a2d796d7a8021d0303001d0408d79ed7a0d793d799001d0a08d79ed7a0d797d79d001d10054d656e6469021e0304001e0406d7a9d795d7a9001e0908d7a9d795d7a9d799001e0f0ad7a9d795d7a9d7a0d794001e160553686f7368021f0304001f0408d7a6d799d7a4d799001f0a0cd7a6d799d7a4d795d7a8d794001f1205547a697069001f19065a69706f72610220030400200408d7a8d791d7a7d79900200a08d7a8d799d7a7d79900201008d7a8d791d7a7d7940020160452696b690221030300210406d797d7a0d79900210906d797d7a0d79400210e0448616e690222030300220406d7a9d7a8d799002209045361726900220f06d7a9d7a8d7940223030300230406d7a9d7a8d799002309045361726900230f08d7a9d7a8d799d7aa0224030300240408d790d7a1d7aad79900240a044573746900241008d790d7a1d7aad7a80225030300250406d790d7aad799002509044574746900250f08d790d7a1d7aad7a80226030300260408d79ed799d7a8d79900260a044d69726900261008d79ed7a8d799d79d0227030400270408d7a8d795d797d79900270a06d7a8d797d79c00270f08d7a8d797d79cd7990027150752616368656c690228030300280406d793d791d7990028090ad793d791d795d7a8d794002810064465626269650229030300290408d7a9d795d79cd79400290a08d7a9d795d79cd7990029100cd7a9d795d79cd79ed799d7aa022a0302002a0406d791d7aad799002a0908d791d7aad799d794022b0303002b0406d7aad79ed799002b0906d7aad79ed7a8002b0e0554616d6d79022c0304002c040ad7a1d795d795d798d794002c0b0cd7a1d791d798d79cd7a0d794002c13055376657461002c1a0ad0a1d0b2d0b5d182d0b0022d0304002d0406d7a1d7a9d794002d09055361736861002d1008d0a1d0b0d188d0b0002d160ed790d79cd79bd7a1d7a0d793d7a8022e0304002e0406d7a1d7a9d794002e09055361736861002e1008d0a1d0b0d188d0b0002e1610d790d79cd79bd7a1d7a0d793d7a8d794022f0305002f0408d796d7a0d799d794002f0a09d79627d7a0d799d794002f110ad799d791d792d7a0d799002f18065a68656e7961002f2008d096d0b5d0bdd18f0230030400300408d793d799d79ed79400300a0cd793d79ed799d798d7a8d7990030120444696d6100301808d094d0b8d0bcd0b00231030400310408d795d795d791d79400310a0ed795d79cd793d799d79ed799d7a800311304566f766100311908d092d0bed0b2d0b00232030400320408d7a7d798d799d79400320a0ed799d7a7d798d7a8d799d7a0d794003213054b6174796100321a08d09ad0b0d182d18f0233030400330408d7a0d798d7a9d79400330a0ad7a0d798d79cd799d794003311074e61746173686100331a0cd09dd0b0d182d0b0d188d0b0');
INSERT INTO compiled VALUES('97750ada3842c8da52ffba0bcd42f104b6e71d45fbb9b4b23c321e7af4d807b0',X'4d4b4e31176e616d65732f7472616e736c6174696f6e732e79616d6c02030146020303060003040ad790d791d7a8d794d79d00030b074176726168616d000314074162726168616d00031d074962726168696d0003260ed8a5d8a8d8b1d8a7d987d98ad98500032f0cd090d0b2d180d0b0d0b0d0bc0204030700040408d799d7a6d797d7a700040a075969747a68616b00041305497361616300041a044973616b0004200549736861710004270ad8a5d8b3d8add8a7d98200042e0ad098d181d0b0d0b0d0ba0205030800050408d799d7a2d7a7d79100050a065961616b6f76000512054a61636f62000519054a616b6f62000520054a616d657300052705596171756200052e0ad98ad8b9d982d988d8a800053508d0afd0bad0bed0b20206030800060408d799d795d7a1d7a300060a05596f736566000611064a6f73657068000619054a6f73c3a900061f08476975736570706500062905597573756600063008d98ad988d8b3d9810006360ad098d0bed181d0b8d1840207030600070406d79ed7a9d794000709054d6f736865000710054d6f736573000717044d75736100071d08d985d988d8b3d9890007230cd09cd0bed0b8d181d0b5d0b9020803060008040ad790d794d7a8d795d79f00080b08d790d794d7a8d79f00081106416861726f6e000819054161726f6e00082005486172756e0008270ad987d8a7d8b1d988d9860209030600090408d7a9d79cd79ed79400090a0653686c6f6d6f00091207536f6c6f6d6f6e00091b0853756c65696d616e0009250cd8b3d984d98ad985d8a7d98600092d0ed0a1d0bed0bbd0bed0bcd0bed0bd020a0306000a0406d793d795d793000a09054461766964000a1006446176696465000a180544616f7564000a1f08d8afd8a7d988d8af000a250ad094d0b0d0b2d0b8d0b4020b0304000b040ad799d794d795d793d794000b0b06596568756461000b13054a75646168000b1a044a756465020c0304000c040cd791d7a0d799d79ed799d79f000c0c0842696e79616d696e000c160842656e6a616d696e000c2010d092d0b5d0bdd0b8d0b0d0bcd0b8d0bd020d0305000d040ad7a9d79ed7a2d795d79f000d0b065368696d6f6e000d130553696d6f6e000d1a0653696d656f6e000d220ad0a1d0b5d0bcd191d0bd020e0304000e040ad7a8d790d795d791d79f000e0b0652657576656e000e130652657562656e000e1b05527562656e020f0303000f040ad7a0d7a4d7aad79cd799000f0b074e616674616c69000f14084e61706874616c69021003030010040ad799d794d795d7a9d7a200100b085965686f73687561001015064a6f736875610211030300110408d799d7a9d795d7a200110a06596573687561001112054a65737573021203040012040cd799d797d796d7a7d790d79c00120c08596568657a6b656c00121607457a656b69656c00121f074368657a6b656c021303030013040cd799d7a9d7a2d799d794d79500130c0959657368617961687500131706497361696168021403040014040cd799d7a8d79ed799d794d79500140c095969726d6979616875001417084a6572656d696168001421064a6572656d79021503040015040ad796d79bd7a8d799d79400150b085a65636861726961001515075a61636861727900151e095a6563686172696168021603050016040cd79ed7aad7aad799d794d79500160c094d6174697479616875001617074d617474686577001620084d6174746869617300162a08d79ed7aad799d795021703070017040ad790d79cd799d794d79500170b07456c697961687500171406456c696a616800171c05456c69617300172304496c796100172908d098d0bbd18cd18f00172f0ad8a5d984d98ad8a7d8b3021803040018040ad799d795d7a0d7aad79f00180b07596f6e6174616e001814084a6f6e617468616e00181e07496f6e6174616e021903090019040ad799d795d797d7a0d79f00190b07596f68616e616e001914044a6f686e00191a044a75616e001920044976616e0019260448616e7300192c044a65616e00193208d098d0b2d0b0d0bd00193808d799d795d794d79f021a0306001a040ad79ed799d79bd790d79c001a0b074d69636861656c001a14074d696b6861696c001a1d064d696775656c001a25064d696368656c001a2d0cd09cd0b8d185d0b0d0b8d0bb021b0305001b040cd792d791d7a8d799d790d79c001b0c074761767269656c001b15074761627269656c001b1e064a696272696c001b260ad8acd8a8d8b1d98ad984021c0304001c0408d7a8d7a4d790d79c001c0a0652616661656c001c12075261706861656c001c1b0452616669021d0305001d040ad7a9d79ed795d790d79c001d0b0653686d75656c001d130653616d75656c001d1b0353616d001d200cd0a1d0b0d0bcd183d0b8d0bb021e0303001e040cd797d796d7a7d799d794d795001e0c0948697a6b6979616875001e170848657a656b696168021f0303001f0408d7a4d7a0d797d7a1001f0a0750696e63686173001f13075068696e656173022003040020040cd7a2d79ed7a0d795d790d79c00200c07456d616e75656c00201508496d6d616e75656c00201f064d616e75656c022103040021040ad790d79cd7a2d796d7a800210b06456c617a6172002113074c617a6172757300211c054c617a6172022203030022040cd790d79cd799d7a2d796d7a800220c07456c69657a657200221507456c65617a6172022303030023040ad799d797d799d790d79c00230b0659656869656c002313074a65636869656c0224030300240408d799d795d790d79c00240a04596f656c002410044a6f656c0225030600250408d799d795d7a0d79400250a04596f6e61002510054a6f6e6168002517054a6f6e617300251e0559756e757300252508d98ad988d986d8b30226030500260408d790d799d795d79100260a0449796f76002610034a6f620026150541796f756200261c08d8a3d98ad988d8a80227030300270404d7a0d797002708054e6f61636800270f044e6f61680228030300280406d790d793d79d002809044164616d00280f06d8a2d8afd9850229030300290406d799d7a9d79900290906596973686169002911054a65737365022a0303002a0408d799d795d790d791002a0a04596f6176002a10044a6f6162022b0303002b040cd7a2d795d791d793d799d794002b0c064f7661646961002b14074f626164696168022c0304002c0408d790d7a1d7aad7a8002c0a054573746572002c1106457374686572002c190ad0add181d182d0b5d180022d0305002d0406d797d795d794002d09054368617661002d1003457661002d1503457665002d1a06d095d0b2d0b0022e0307002e0406d797d7a0d794002e090448616e61002e0f0648616e6e6168002e1704416e6e61002e1d04416e6e65002e2303416e6e002e2808d090d0bdd0bdd0b0022f0304002f0408d7a8d791d7a7d794002f0a055269766b61002f110752656265636361002f1a07526562656b61680230030400300406d7a8d797d79c00300905526168656c0030100652616368656c0030180652617175656c0231030500310406d7a9d7a8d794003109045361726100310f0553617261680031160553616c6c7900311d08d0a1d0b0d180d0b00232030800320408d79ed7a8d799d79d00320a064d697269616d003212064d617279616d00321a044d617279003220054d61726961003227054d6172696500322e08d985d8b1d98ad9850032340ad09cd0b0d180d0b8d18f023303060033040cd790d79cd799d7a9d791d7a200330c08456c69736865766100331609456c697a616265746800332109456c6973616265746800332c0649736162656c00333412d095d0bbd0b8d0b7d0b0d0b2d0b5d182d0b0023403040034040cd799d794d795d793d799d7aa00340c0759656875646974003415064a756469746800341d044a756479023503050035040ad7a9d795d7a9d7a0d79400350b0853686f7368616e6100351505537573616e00351c07537573616e6e610035250753757a616e6e650236030300360408d7a0d7a2d79ed79900360a054e616f6d69003611054e6f656d69023703040037040ad793d791d795d7a8d79400370b0544766f7261003712074465626f72616800371b064465626f72610238030300380406d7a8d795d7aa0038090352757400380e04527574680239030300390406d799d7a2d79c003909045961656c00390f044a61656c023a0303003a0408d79ed799d79bd79c003a0a064d696368616c003a12084d696368656c6c65023b0303003b0408d793d79cd799d794003b0a0544616c6961003b11064461686c6961023c0303003c040cd799d794d795d7a0d7aad79f003c0c095965686f6e6174616e003c17084a6f6e617468616e023d0304003d0408d79ed7a0d797d79d003d0a084d656e616368656d003d14074d656e6168656d003d1d064d656e64656c023e0304003e0406d7a6d791d799003e09035a7669003e0e06486972736368003e16054865727368023f0304003f0406d796d790d791003f09045a656576003f0f04576f6c66003f1505576f6c66660240030300400404d793d79100400803446f7600400d034265720241030500410408d790d7a8d799d79400410a0441726965004110044c656962004116034c656f00411b044c656f6e0242030300420408d79ed790d799d7a800420a044d656972004210054d65796572024303040043040ed790d79cd79bd7a1d7a0d793d7a800430d09416c6578616e64657200431805536173686100431f08d0a1d0b0d188d0b0024403040044040ad799d791d792d7a0d79900440b0759657667656e7900441406457567656e6500441c065a68656e7961024503040045040cd793d79ed799d798d7a8d79900450c06446d697472790045140444696d6100451a08d094d0b8d0bcd0b0024603040046040ed795d79cd793d799d79ed799d7a800460d08566c6164696d697200461704566f766100461d09566f6c6f64796d7972024703040047040ad79ed795d797d79ed79300470b084d6f68616d6d6564004715084d7568616d6d616400471f064d65686d65740248030300480408d7a2d799d7a1d79000480a044973736100481008d8b9d98ad8b3d989');
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','finder','finder',0,'CREATE VIRTUAL TABLE finder USING fts5 (
  text, content = ''words'', content_rowid = ''customer'', tokenize = "ascii tokenchars ''_''",
  prefix = ''1 2 3 4 5 6'', detail = none, columnsize = 0
)');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES('promise',25);
CREATE INDEX customer_account ON customer (account COLLATE NOCASE);
CREATE INDEX customer_id_last_four ON customer (id_last_four) WHERE id_last_four IS NOT NULL;
CREATE INDEX contact_point_key ON contact_point (key);
CREATE INDEX contact_point_reversed ON contact_point (reversed) WHERE reversed IS NOT NULL;
CREATE INDEX contact_rep ON contact (rep, opened);
CREATE INDEX contact_unfinished ON contact (rep, opened) WHERE closed IS NULL;
CREATE INDEX contact_closed ON contact (rep, closed) WHERE closed IS NOT NULL;
CREATE INDEX contact_customer ON contact (customer);
CREATE INDEX issue_customer ON issue (customer, status);
CREATE INDEX issue_owner ON issue (owner, opened) WHERE status <> 'solved';
CREATE UNIQUE INDEX issue_act ON issue (contact, sequence) WHERE contact IS NOT NULL;
CREATE UNIQUE INDEX promise_customer ON promise (customer, source);
CREATE INDEX promise_owner ON promise (by, due) WHERE status = 'open';
CREATE UNIQUE INDEX promise_act ON promise (contact, sequence) WHERE contact IS NOT NULL;
CREATE UNIQUE INDEX request_customer ON request (customer, source);
CREATE UNIQUE INDEX request_act ON request (contact, sequence) WHERE contact IS NOT NULL;
CREATE INDEX credit_customer ON credit (customer);
CREATE UNIQUE INDEX credit_act ON credit (contact, sequence) WHERE contact IS NOT NULL;
CREATE INDEX rest_customer ON rest (customer);
CREATE UNIQUE INDEX rest_act ON rest (contact, sequence) WHERE contact IS NOT NULL;
CREATE UNIQUE INDEX past_contact_customer ON past_contact (customer, source);
CREATE INDEX past_contact_reference ON past_contact (reference) WHERE reference IS NOT NULL;
CREATE INDEX ring_rep ON ring (rep, at);
CREATE TRIGGER entry_stays BEFORE UPDATE ON entry
  BEGIN SELECT RAISE(ABORT, 'an entry is never changed'); END;
CREATE TRIGGER entry_remains BEFORE DELETE ON entry
  BEGIN SELECT RAISE(ABORT, 'an entry is never removed'); END;
CREATE TRIGGER part_stays BEFORE UPDATE ON part
  BEGIN SELECT RAISE(ABORT, 'an act is never changed'); END;
CREATE TRIGGER words_deleted AFTER DELETE ON words BEGIN
  INSERT INTO finder (finder, rowid, text) VALUES ('delete', old.customer, old.text);
END;
CREATE TRIGGER words_updated AFTER UPDATE ON words BEGIN
  INSERT INTO finder (finder, rowid, text) VALUES ('delete', old.customer, old.text);
  INSERT INTO finder (rowid, text) VALUES (new.customer, new.text);
END;
PRAGMA writable_schema=OFF;
COMMIT;
PRAGMA user_version = 1;
