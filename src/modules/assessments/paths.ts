import type { InvitedBy } from './assessment.ts'

/** The French addresses of this room, once. */
export const paths = {
  home: '/indice',
  openData: '/indice/donnees.csv',
  national: '/indice/portrait',
  referential: '/indice/referentiel',
  referentialJson: '/indice/referentiel.json',
  referentialXlsx: '/indice/referentiel.xlsx',
  prepare: '/indice/referentiel/preparer',
  draft: '/indice/referentiel/brouillon',
  publish: '/indice/referentiel/publier',
  drop: '/indice/referentiel/abandonner',
  importFile: '/indice/referentiel/importer',
  question: (id: string) => `/indice/referentiel/questions/${id}`,
  removeQuestion: (id: string) => `/indice/referentiel/questions/${id}/retirer`,
  addQuestion: (criterion: string) => `/indice/referentiel/criteres/${criterion}/ajouter`,
  addPillar: '/indice/referentiel/piliers/ajouter',
  part: (id: string) => `/indice/referentiel/parties/${id}`,
  addPart: (above: string) => `/indice/referentiel/parties/${above}/ajouter`,
  movePart: (id: string) => `/indice/referentiel/parties/${id}/deplacer`,
  placePart: (id: string) => `/indice/referentiel/parties/${id}/placer`,
  removePart: (id: string) => `/indice/referentiel/parties/${id}/retirer`,
  diagnosis: '/indice/diagnostic',
  diagnosisResult: '/indice/diagnostic/resultat',
  marker: (id: string) => `/indice/marqueurs/${id}`,
  addLink: (id: string) => `/indice/marqueurs/${id}/relier`,
  removeLink: (id: string) => `/indice/marqueurs/${id}/delier`,
  plan: '/indice/evaluer',
  join: (key: string) => `/indice/repondre/${key}`,
  resume: '/indice/reprendre',
  answers: (code: string) => `/indice/reponses/${code}`,
  takeBack: (code: string) => `/indice/reponses/${code}/effacer`,
  pillar: (code: string, pillar: string) => `/indice/reponses/${code}/piliers/${pillar}`,
} as const

/** The page of a marker, from the results of a territory: it leads back there. */
export function markerFromWave(marker: string, territory: string, wave: number): string {
  return `${paths.marker(marker)}?${new URLSearchParams({ territoire: territory, evaluation: `${wave}` })}`
}

/** The same, from a quick diagnosis, whose answers travel in the address. */
export function markerFromDiagnosis(marker: string, answered: string): string {
  return `${paths.marker(marker)}?${answered}`
}

/** How the territories of the portrait are told together, in its address. */
export const groupingWords = { all: 'ensemble', size: 'taille', kind: 'type' } as const

export function nationalPath(by: keyof typeof groupingWords, view: string): string {
  return `${paths.national}?${new URLSearchParams({ par: groupingWords[by], selon: view })}`
}

/** Of one wave of one territory. */
export function wavePaths(territory: string, wave: number | string) {
  const assessment = `/indice/${territory}/${wave}`
  return {
    assessment,
    csv: `${assessment}/resultats.csv`,
    svg: `${assessment}/rosace.svg`,
    keep: `${assessment}/conduire`,
    edit: `${assessment}/preparer`,
    drop: `${assessment}/supprimer`,
    open: `${assessment}/ouvrir`,
    floors: `${assessment}/seuils`,
    facts: `${assessment}/faits`,
    workshops: `${assessment}/ateliers`,
    close: `${assessment}/fermer`,
    publish: `${assessment}/publier`,
    preview: `${assessment}/apercu`,
    actions: `${assessment}/actions`,
  } as const
}

/** How a workshop is run, and its minutes. */
export function workshopPath(territory: string, wave: number | string, id: string): string {
  return `/indice/${territory}/${wave}/ateliers/${id}`
}

export function paperPath(territory: string, wave: number | string, role: string): string {
  return `/indice/${territory}/${wave}/papier/${role}`
}

/** In the address of a poster: it is for the wall of a workshop. */
export const forWorkshop = { name: 'pour', value: 'atelier' } as const

/** What is hung on a wall for the people of one role, everywhere or where a workshop is held. */
export function posterPath(
  territory: string,
  wave: number | string,
  role: string,
  medium: InvitedBy = 'screen',
): string {
  const path = `/indice/${territory}/${wave}/affiche/${role}`
  return medium === 'workshop' ? `${path}?${forWorkshop.name}=${forWorkshop.value}` : path
}

/** Sheets with boxes of one role: printed, and read from pictures. */
export function roleSheetPaths(territory: string, wave: number | string, role: string) {
  const paper = paperPath(territory, wave, role)
  return { sheets: `${paper}/feuilles`, scans: `${paper}/images` } as const
}
