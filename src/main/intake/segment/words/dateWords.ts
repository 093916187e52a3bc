/** Words before a date that say when a text was changed: stems, by language; the source of a regular expression. */
export const changedWord = [
  'updated?|modified|last edited|last changed',
  'aktualisiert|zuletzt|stand:|geändert|mis à jour|mise à jour|modifié|actualizad[oa]|actualitzat|aggiornat[oa]|atualizad[oa]|bijgewerkt|gewijzigd|opgedateer',
  'opdateret|oppdatert|uppdaterad|päivitetty|muokattu|uppfært|uuendatud|muudetud|atnaujinta|atnaujintas|atjaunots|atjaunināts',
  'zaktualizowan[oay]|aktualizacja|aktualizov|aktualizace|aktualizován|frissítve|módosítva|actualizat|ažurirano|izmenjeno|izmijenjeno|posodobljeno|përditësuar',
  'обновлено|обновлён|изменено|оновлено|оновлений|абноўлена|обновен[оа]?|последна промяна|ажурирано|измењено|ενημερώθηκε|τελευταία ενημέρωση',
  'güncelle(?:me|ndi)|yenilən|жаңартылды',
  'آخر تحديث|تحديث|تم التحديث|به‌روز|بروزرسانی|ویرایش شده|اپ ڈیٹ|עודכן|עדכון אחרון',
  'अपडेट|अद्यतन|आपडेट|আপডেট|হালনাগাদ|புதுப்பிக்கப்பட்ட|అప్‌డేట్|അപ്ഡേറ്റ്|อัปเดต|อัพเดต|ปรับปรุงล่าสุด|cập nhật|diperbarui|diperbaharui|dikemas ?kini|imesasishwa|ilisasishwa',
  '更新|最終更新|수정|업데이트',
].join('|')

/** Words before the date a text came out: stems, by language; the source of a regular expression. */
export const publishedWord = [
  'publish|posted|date(?=\\s?[:：])',
  'veröffentlicht|erstellt|publié|paru le|publicad[oa]|publicat|pubblicat[oa]|geplaatst|gepubliceerd|gepubliseer',
  'publiceret|udgivet|publisert|publicerad|julkaistu|birt(?=:| \\d)|avaldatud|paskelbta|publicēts',
  'opublikowan[oay]|publikacja|zveřejněno|publikováno|vydáno|zverejnené|publikované|megjelent|közzétéve|létrehozva|publicat|postat|objavljeno|objavio|publikuar',
  'опубликовано|опубліковано|апублікавана|публикуван[оа]?|објављено|објавено|δημοσιεύ(?:τηκε|θηκε)',
  'yayınlan(?:ma|dı)|giriş:|eklenme|oluşturulma|dərc',
  'نشر|تاريخ النشر|نُشر|انتشار|تاریخ انتشار|شائع|פורסם',
  'प्रकाशित|প্রকাশিত|প্রকাশ(?=\\s?[:：])|வெளியிட|ప్రచురణ|เผยแพร่|đăng ngày|diterbitkan|dipublikasikan|tayang|imechapishwa',
  '公開|配信|掲載|发布|發布|發表|입력|등록|게시',
].join('|')
