### First run, signing in, recovery.

product-name = Жоспар
product-version = Версия { $version }
nothing-leaves = Все данные хранятся на этом компьютере в зашифрованном виде
welcome-title = Ответственное внедрение искусственного интеллекта в школе
welcome-text = План, журнал инцидентов и решения совета в одном месте. Интернет не нужен. Сначала выберите язык.
create-school = Создать школу
create-another-school = Создать другую школу
open-demo = Открыть пример школы
demo-preparing = Готовится пример школы…
demo-explained = Люди и записи в примере вымышлены: в нём можно без опаски попробовать любое действие.
demo-school = пример
to-sign-in = Войти в имеющуюся школу
steps = Шаги
step-school = Школа
step-you = Вы
step-others = Ответственные
step-password = Пароль
first-run-title-1 = Ваша школа
first-run-text-1 = Название можно изменить позже в разделе «Настройки».
first-run-title-2 = О вас
first-run-text-2 = Это имя будет стоять в отметках и записях.
first-run-title-3 = Ответственные
first-run-text-3 = Заполните только то, что знаете. Отсюда план возьмёт ответственных лиц.
first-run-title-4 = Логин и пароль для входа
first-run-text-4 = Этим паролем шифруются данные школы.
school-name = Полное название школы
school-name-hint = Например: КГУ «Акбулакская средняя школа»
week-of = { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[other] { $days } дней
}
with-template = Создать план на год по готовому образцу (5 этапов, 30 мероприятий)
other-director = Директор школы
other-chair = Председатель рабочей группы
other-officer = Ответственный за академическую честность
others-later = Их можно добавить позже в разделе «Люди».
post-hint = Например: заместитель директора
login-hint = Латинские буквы и цифры, например: seitova
password-hint = Не менее 8 знаков. Хорошо запоминается фраза из нескольких слов.
password-repeat = Повторите пароль
passwords-differ = Пароли не совпадают. Наберите ещё раз.
school-preparing = Школа создаётся…
sign-in-title = Вход в школу
choose-school = Выберите школу
sign-in = Войти
forgotten-password = Забыли пароль?
caps-lock-on = Включён Caps Lock
recover-title = Восстановление доступа
recover-text = { $school }: наберите код с распечатанного листа и придумайте новый пароль.
recover = Восстановить
recovery-title = Код восстановления
recovery-text = Если пароль забыт, открыть данные можно только этим кодом. Код показывается один раз.
recovery-keep = Храните лист в сейфе или там, где хранится печать. Не оставляйте его возле компьютера.
recovery-kept = Код записан
print = Напечатать
continue = Продолжить
