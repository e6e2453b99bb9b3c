# Reading tables: headings of columns (with a bar between variants) and the sample table.

import-heading-full_name = Name | Name and surname | Surname and name | Employee | Teacher
import-heading-surname = Last name | Family name
import-heading-given_name = First name | Forename
import-heading-patronymic = Middle name | Father's name
import-heading-post = Position | Job title
import-heading-phone = Telephone | Phone number | Mobile | Mobile phone
import-heading-email = E-mail | E-mail address | Mail
import-heading-role = Role in the program

import-template-sheet = Staff
import-template-notes = Notes
import-note-names = One person in each row. Surname and given name are required; the other columns may stay empty. Please keep the headings.
import-note-same = For somebody who is already in the directory only the columns you fill in are updated; empty ones change nothing.
import-note-role = The role is chosen from the list and begins on the day of the import. Leave the column empty to give none.
import-note-example = The example in the second row is not imported: you may delete it or leave it.

import-example-surname = Sampleton
import-example-given_name = Example
import-example-patronymic = Testovich
import-example-post = primary school teacher
