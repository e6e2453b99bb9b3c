### First run, signing in, recovery.

product-name = Zhospar
product-version = Version { $version }
nothing-leaves = All data stays on this computer, encrypted
welcome-title = Introducing artificial intelligence at school, responsibly
welcome-text = The plan, the incident journal and the council's decisions in one place. No internet needed. Choose a language first.
create-school = Create a school
create-another-school = Create another school
open-demo = Open the demo school
demo-preparing = Preparing the demo school…
demo-explained = The people and records of the demo school are invented: anything can be tried there safely.
demo-school = demo
to-sign-in = Sign in to an existing school
steps = Steps
step-school = School
step-you = You
step-others = In charge
step-password = Password
first-run-title-1 = Your school
first-run-text-1 = The name can be changed later under Settings.
first-run-title-2 = About you
first-run-text-2 = Marks and records will carry this name.
first-run-title-3 = The people in charge
first-run-text-3 = Fill in only what you know. The plan takes its responsible persons from here.
first-run-title-4 = Login and password
first-run-text-4 = The school's data is encrypted with this password.
school-name = The school's full name
school-name-hint = For example: Akbulak Secondary School
week-of = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
with-template = Create the year's plan from the ready template (5 stages, 30 activities)
other-director = Director of the school
other-chair = Chair of the working group
other-officer = Academic-integrity officer
others-later = They can be added later under People.
post-hint = For example: deputy head
login-hint = Latin letters and digits, for example: seitova
password-hint = At least 8 characters. A phrase of several words is easy to remember.
password-repeat = Repeat the password
passwords-differ = The two passwords differ. Type them again.
school-preparing = Creating the school…
sign-in-title = Sign in to the school
choose-school = Choose a school
sign-in = Sign in
forgotten-password = Forgotten the password?
caps-lock-on = Caps Lock is on
recover-title = Recovering access
recover-text = { $school }: type the code from the printed sheet and choose a new password.
recover = Recover
recovery-title = Recovery code
recovery-text = If the password is forgotten, only this code opens the data. It is shown once.
recovery-keep = Keep the sheet in a safe or where the stamp is kept. Do not leave it beside the computer.
recovery-kept = I have written the code down
print = Print
continue = Continue
