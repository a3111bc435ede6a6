"""Any plan in Word, whoever made it, held against Nghị định 30/2020/NĐ-CP."""
