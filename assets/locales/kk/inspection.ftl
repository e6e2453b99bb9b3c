### The inspection folder: the paper somebody who inspects is handed. Days arrive as 18.09.2026.

inspection-heading = Тексеруге арналған құжаттар қалтасы
inspection-subtitle = { $school_year } оқу жылы
inspection-summary = Жоспардағы іс-шаралар: { $activities }. Тіркелген құжаттар: { $attached }. Түзетуге қайтарылған: { $returned }. Белгіде аталған, бірақ файлы жоқ: { $named }. Жетіспейтін құжаттар: { $missing }.
inspection-missing = 1. Файлы тіркелмеген құжаттар
inspection-named = { $document } (белгіде аталған, файлы тіркелмеген)
inspection-nothing-missing = Файлы тіркелмеген құжат жоқ.
inspection-contents = 2. Қалтадағы құжаттар тізбесі
inspection-nothing-here = Әзірге бірде-бір құжат тіркелмеген.
inspection-not-shown = Беті «—» деп белгіленген құжаттар баспа бетіне түспейтін пішімде: олардың түпнұсқасы қалтада осы тізбедегі атымен сақталған.
inspection-place = Р/с
inspection-number = Жоспар №
inspection-file = Файл
inspection-state = Күйі
inspection-page = Беті
inspection-added = { $day }, тіркеген: { $by }
inspection-compiled = Құрастырған: { $by }, { $day }
inspection-chain = Өзгерістер журналының бақылау мәні: { $head }
