import type { Kept } from '#kit/kept.ts'
import type { ColumnRegister, ColumnRule } from '#platform/module.ts'

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

/** Nothing here is about a person: public facts about public places. */
export const columns: ColumnRegister = {
  territories: {
    id: open(place),
    kind: open(place),
    subtype: open(place),
    code: open(place),
    siren: open(place),
    slug: open(place),
    name: open(place),
    name_article: open(place),
    department_code: open(place),
    region_code: open(place),
    population: open(list),
    population_year: open(list),
    zone: open(place),
    lon: open(place),
    lat: open(place),
    located: open(place),
    website: open(place),
    source: open(place),
    vintage: open(list),
    valid_from: open(place),
    valid_to: open(place),
    created_at: open(place),
    updated_at: open(place),
  },
  territory_names: {
    territory_id: open(place),
    nature: open(place),
    plain: open(place),
    name: open(place),
    words: open(place),
    sorted_words: open(place),
    likeness: open(place),
    lexemes: open(place),
    kind: open(place),
    department_code: open(place),
    population: open(list),
  },
  territory_links: { child_id: open(list), parent_id: open(list), nature: open(list) },
  territory_former_codes: { code: open(place), territory_id: open(place) },
  territory_postal_codes: { postal_code: open(list), territory_id: open(list) },
  territory_contours: {
    territory_id: open(contour),
    geometry: open(contour),
    credit: open(contour),
    imported_at: open(contour),
  },
}
