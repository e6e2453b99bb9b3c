### Official papers: what each is called in a list, and as the subject of its file.

document-agenda = Отырыстың күн тәртібі
document-minutes = Отырыстың хаттамасы
document-extract = Хаттамадан үзінді
document-attendance = Отырысқа қатысқандардың тізімі
document-decisions = Шешімдер тізілімі
document-members = Құрамы
document-plan = Жоспар
document-journal = Инциденттер журналы
document-incident = Инцидент карточкасы
document-notice = Бұзушылық туралы хабарлама
document-notice_annex = Хабарламаға қосымша
document-order_working_group = Жұмыс тобын құру туралы бұйрық
document-order_council = Кеңес құру туралы бұйрық
document-order_officer = Жауапты тұлғаны тағайындау туралы бұйрық
document-order_plan = Жоспарды бекіту туралы бұйрық
document-analytic_note = Талдамалық анықтама
