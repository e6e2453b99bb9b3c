### Who the people in the journal are. $letter is the letter of the label.

identity-label-pupil = { $letter } оқушысы
identity-label-teacher = { $letter } педагогі
identity-label-parent = { $letter } ата-анасы
identity-label-other = { $letter } тұлғасы
identities-about-backups = Аты-жөні мектеп файлынан да, өзгерістер тарихынан да біржола өшеді. Бұрын жасалған сақтық көшірмелерде ол мөрленген күйінде қала береді: көшірмелер мерзімімен бірге жойылады, қолмен сақталғандарын өзіңіз жойыңыз.
