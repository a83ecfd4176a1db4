import { type ColumnRegister, type ColumnRule, table } from '#kit/column-register.ts'
import type { Kept } from '#kit/kept.ts'

const open = (kept: Kept): ColumnRule => ({ class: 'public', kept })

const place = {
  fr: 'tant que le territoire figure au répertoire ; il reste après une fusion, pour la mémoire',
  en: 'as long as the territory is in the directory; it stays after a merger, for the record',
}
const list = { fr: 'jusqu’à la liste officielle suivante', en: 'until the next official list' }
const contour = {
  fr: 'jusqu’à l’import de contours suivant',
  en: 'until outlines are next imported',
}

/** Classes and retention of the columns: they hold public facts about public places, and no personal data. */
export const columns: ColumnRegister = {
  territories: table(
    [
      open(place),
      'id kind subtype code siren slug name name_article department_code',
      'region_code zone lon lat located website source valid_from valid_to',
      'created_at updated_at',
    ],
    [open(list), 'population population_year vintage'],
  ),
  territory_names: table(
    [
      open(place),
      'territory_id nature plain name words sorted_words likeness lexemes kind',
      'department_code',
    ],
    [open(list), 'population'],
  ),
  territory_links: table([open(list), 'child_id parent_id nature']),
  territory_former_codes: table([open(place), 'code territory_id']),
  territory_postal_codes: table([open(list), 'postal_code territory_id']),
  territory_contours: table([open(contour), 'territory_id geometry credit imported_at']),
}
