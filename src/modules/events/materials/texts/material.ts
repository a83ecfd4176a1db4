import { defineTexts } from '#kit/texts.ts'
import type { DraftMaterialRefusal } from '../actions/draft-material.ts'
import type { MaterialRefusal } from '../actions/keep-material.ts'

type Refusals = Record<MaterialRefusal, string>

const fr: Refusals = {
  'not-found': 'Cet événement, ou ce support, n’existe pas.',
  forbidden: 'Seule l’équipe ajoute des supports.',
  'not-held': 'Cet événement n’a pas lieu : il n’est pas publié, ou il est annulé.',
  'nothing-given': 'Donnez une adresse, ou choisissez un fichier.',
  'no-title': 'Donnez un titre à ce support.',
  'no-resource': 'Cette ressource n’est pas dans les communs, ou n’est pas publiée.',
}
const en: Refusals = {
  'not-found': 'This event, or this material, does not exist.',
  forbidden: 'Only the team adds materials.',
  'not-held': 'This event does not take place: it is not published, or it was cancelled.',
  'nothing-given': 'Give an address, or choose a file.',
  'no-title': 'Give this material a title.',
  'no-resource': 'This resource is not in the commons, or is not published.',
}

type ShareRefusals = Record<DraftMaterialRefusal, string>

const shareFr: ShareRefusals = {
  'not-found': fr['not-found'],
  forbidden: 'Seule l’équipe en fait une ressource.',
  'not-held': fr['not-held'],
  reserved: 'Ce qui est réservé ne devient pas une ressource, que tout le monde lit.',
  'is-resource': 'Ce support est déjà une ressource des communs.',
  'resource-refused':
    'La ressource n’a pas pu être préparée : regardez le titre et l’adresse du support.',
}
const shareEn: ShareRefusals = {
  'not-found': en['not-found'],
  forbidden: 'Only the team makes a resource of it.',
  'not-held': en['not-held'],
  reserved: 'What is reserved does not become a resource, which everyone reads.',
  'is-resource': 'This material is already a resource of the commons.',
  'resource-refused':
    'The resource could not be prepared: look at the title and the address of the material.',
}

export const materialTexts = defineTexts(
  {
    refusals: fr as Refusals,
    shareRefusals: shareFr as ShareRefusals,
    resource: 'Parmi les ressources',
    gesture: 'À faire',
    share: 'En faire une ressource',
    shared: 'Le brouillon est prêt : relisez-le, complétez-le, puis publiez-le.',
    shareReserved: 'réservé : ne devient pas une ressource',
    states: { draft: 'brouillon', published: 'publiée', retired: 'retirée' },
    materials: 'Supports',
    title: (event: string) => `Supports : ${event}`,
    lead: 'Présentations, notes, rediffusion, ressources : ce que la rencontre laisse.',
    empty: 'Aucun support',
    emptyText: 'Ajoutez une présentation, une adresse ou une ressource publiée ici.',
    name: 'Titre',
    nameHint: 'Laissez vide pour reprendre celui de la ressource ou du fichier.',
    href: 'Adresse',
    hrefHint: 'Une page du web, ou une ressource d’ici, par exemple /ressources/tirer-au-sort.',
    file: 'Ou un fichier',
    fileHint: 'PDF, tableur, texte ou image ; dix mégaoctets au plus.',
    reserved: 'Montrer seulement aux personnes inscrites',
    add: 'Ajouter',
    added: 'Le support est ajouté.',
    remove: 'Enlever',
    removed: 'Le support est enlevé.',
    promised:
      'Une ressource publiée utilise ce fichier. Retirez d’abord la ressource, puis enlevez le fichier.',
    kinds: { file: 'fichier', link: 'lien', resource: 'ressource publiée ici' },
    forAll: 'public',
    forRegistered: 'réservé',
  },
  {
    refusals: en,
    shareRefusals: shareEn,
    resource: 'Among the resources',
    gesture: 'Action',
    share: 'Make it a resource',
    shared: 'The draft is ready: read it, complete it, then publish it.',
    shareReserved: 'reserved: does not become a resource',
    states: { draft: 'draft', published: 'published', retired: 'retired' },
    materials: 'Materials',
    title: (event: string) => `Materials: ${event}`,
    lead: 'Slides, notes, replay, resources of the commons: what is left of the meeting.',
    empty: 'No material',
    emptyText: 'Add slides, an address or a resource of the commons.',
    name: 'Title',
    nameHint: 'Leave empty to take that of the resource or of the file.',
    href: 'Address',
    hrefHint: 'A page of the web, or a resource from here, for example /ressources/tirer-au-sort.',
    file: 'Or a file',
    fileHint: 'PDF, spreadsheet, text or picture; ten megabytes at most.',
    reserved: 'For those registered only',
    add: 'Add',
    added: 'The material is added.',
    remove: 'Remove',
    removed: 'The material is removed.',
    promised:
      'A published resource leads to this file: retire it from the resources first, then remove it.',
    kinds: { file: 'file', link: 'link', resource: 'resource of the commons' },
    forAll: 'public',
    forRegistered: 'reserved',
  },
)
