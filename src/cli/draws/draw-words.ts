import type { Defect, DefectCode } from '#engines/sortition/index.ts'
import { numberFormat } from '#kit/formats.ts'
import type { Bound, Change } from './draw-types.ts'

const files: Readonly<Record<Defect['file'], string>> = {
  people: 'personnes',
  quotas: 'quotas',
  already: 'personnes déjà choisies',
  request: 'demande',
}

const sentences: Readonly<Record<DefectCode, string>> = {
  'unreadable-file': 'le fichier ne peut pas être lu',
  'empty-file': 'le fichier est vide',
  'open-quote': 'un guillemet n’est jamais refermé : tout ce qui suit serait perdu',
  'missing-column': 'une colonne manque',
  'duplicate-column': 'la colonne est présente deux fois',
  'lonely-flex-column': 'les bornes souples vont par deux',
  'empty-value': 'la cellule est vide',
  'unknown-value': 'valeur inconnue des quotas',
  'not-an-integer': 'un nombre entier est attendu',
  'min-above-max': 'le minimum dépasse le maximum',
  'flex-inside-bounds': 'la borne souple est plus étroite que la borne',
  'duplicate-quota': 'cette valeur a déjà une ligne',
  'unknown-feature': 'critère inconnu',
  'too-many-cells': 'la ligne a trop de cellules',
  'duplicate-id-differs': 'deux lignes différentes ont cet identifiant',
  'duplicate-id-same': 'ligne répétée, comptée une fois',
  'blank-id': 'ligne sans identifiant, laissée de côté',
  'empty-address': 'adresse vide : la personne compte comme un foyer à elle seule',
  'same-address-other-spelling': 'même adresse écrite autrement : même foyer',
  'similar-address': 'adresse ressemblante : à vérifier, rien n’a été réuni',
  'unknown-id': 'cet identifiant n’est pas dans le vivier',
  'already-above-max': 'les personnes déjà choisies dépassent le maximum',
  'spreadsheet-number': 'nombre écrit par un tableur : corrigez-le',
  'mins-exceed-size': 'la somme des minimums dépasse le nombre de places',
  'maxes-below-size': 'la somme des maximums n’atteint pas le nombre de places',
  'too-few-people': 'moins de personnes que le minimum',
  'pool-too-small': 'moins de personnes que de places',
  'bad-size': 'le nombre de places n’est pas possible',
}

/** One line per defect: where, who, what, and what was expected. */
export function defectLine(defect: Defect): string {
  const { file, line, column, id, code, found, expected, otherLine } = defect
  const where = [
    files[file],
    ...(line > 0 ? [`ligne ${line}`] : []),
    ...(column === undefined ? [] : [`colonne « ${column} »`]),
    ...(id === undefined ? [] : [id]),
  ].join(', ')
  const read = found === undefined || found === '' ? '' : ` (lu : ${found})`
  const wanted = expected === undefined || expected === '' ? '' : ` ; attendu : ${expected}`
  const other = otherLine === undefined ? '' : ` (voir la ligne ${otherLine})`
  return `${where} : ${sentences[code]}${read}${other}${wanted}`
}

export function defectJson(defect: Defect) {
  return { ...defect, message: defectLine(defect) }
}

export function boundLine({ feature, value, bound, count }: Bound): string {
  return `${feature} = ${value} : ${bound === 'min' ? 'au moins' : 'au plus'} ${count}`
}

export function changeLine({ feature, value, bound, from, to }: Change): string {
  const side = bound === 'min' ? 'minimum' : 'maximum'
  return `accepter ${to} au lieu de ${from} comme ${side} pour ${feature} = ${value}`
}

/** A chance as people say it: 6,3 %. */
export function percent(chance: number): string {
  return `${numberFormat('fr-FR', { maximumFractionDigits: 2 }).format(chance * 100)} %`
}
