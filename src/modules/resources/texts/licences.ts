import { defineTexts, type Locale } from '#kit/texts.ts'
import { asName, ofName } from '#kit/writing/elision.ts'
import { type Licence, termsOf } from '../licence.ts'
import type { CompatibilityReason, PartProblem } from '../licence-compatibility.ts'

type Sentence = (source: string, derived: string) => string

const fr: Record<CompatibilityReason, Sentence> = {
  same: (source) => `Oui : ce que vous en tirez garde la même licence, ${source}.`,
  'later-version': (source, derived) =>
    `Oui : ${source} laisse passer à une version plus récente de la même licence, ${derived}.`,
  'free-of-conditions': (source, derived) =>
    `Oui : ${source} n’impose rien, vous pouvez choisir ${derived}. Citer reste une politesse.`,
  'credit-kept': (source, derived) =>
    `Oui : ${source} demande de citer la source et de dire ce qui a changé, et ${derived} le permet. La mention est écrite pour vous.`,
  'source-reserved': () =>
    'Non : tous les droits sont réservés. Demandez l’accord de la personne qui détient les droits, ou donnez seulement le lien.',
  'source-unknown': () =>
    'Non : personne n’a dit sous quelle licence est l’original. Demandez-le à son auteur ou autrice ; d’ici là, donnez seulement le lien.',
  'no-changes': (source) =>
    `Non : ${source} permet de copier tel quel, mais pas de publier une version modifiée. Demandez l’accord, ou citez l’original sans le changer.`,
  'share-alike': (source, derived) =>
    `Non : ${source} demande que ce qu’on en tire reste sous ${source}. Choisissez-la à la place ${ofName(derived)}.`,
  'database-share-alike': (source, derived) =>
    `Non : une base tirée d’une base sous ${source} garde cette licence, et ne passe pas sous ${derived}. Un texte ou une carte qui en montre seulement des résultats est une ressource nouvelle : citez la base parmi ses sources.`,
  'credit-lost': (source, derived) =>
    `Non : ${source} demande de citer l’original, et ${derived} laisserait croire que ce n’est plus nécessaire.`,
  'sale-forbidden': (source, derived) =>
    `Non : ${source} ne permet pas les usages commerciaux, et ${derived} les promettrait. Choisissez une licence qui dit aussi « pas d’usage commercial ».`,
  'not-for-databases': (source, derived) =>
    `Non : ${derived} est faite pour les bases de données et accepte des verrous techniques ${asName(source)} interdit. Gardez ${source}.`,
  'nothing-shared': () =>
    'Non : ce qui est tiré d’une ressource du centre se partage. Choisissez une licence ouverte.',
}

const en: Record<CompatibilityReason, Sentence> = {
  same: (source) => `Yes: what you draw from it keeps the same licence, ${source}.`,
  'later-version': (source, derived) =>
    `Yes: ${source} lets one move to a later version of the same licence, ${derived}.`,
  'free-of-conditions': (source, derived) =>
    `Yes: ${source} asks for nothing, you may choose ${derived}. Giving credit is still kind.`,
  'credit-kept': (source, derived) =>
    `Yes: ${source} asks for credit and for what was changed, and ${derived} allows it. The notice is written for you.`,
  'source-reserved': () =>
    'No: all rights are reserved. Ask whoever holds the rights, or give the link only.',
  'source-unknown': () =>
    'No: nobody has said which licence the original is under. Ask its author; until then, give the link only.',
  'no-changes': (source) =>
    `No: ${source} allows copies as they are, and no changed version to be published. Ask for consent, or quote the original unchanged.`,
  'share-alike': (source, derived) =>
    `No: ${source} asks that what is drawn from it stays under ${source}. Choose it instead of ${derived}.`,
  'database-share-alike': (source, derived) =>
    `No: a database drawn from one under ${source} keeps that licence, and does not move to ${derived}. A text or a map that only shows results of it is a new resource: name the database among its sources.`,
  'credit-lost': (source, derived) =>
    `No: ${source} asks for credit to the original, and ${derived} would let people think that it is no longer needed.`,
  'sale-forbidden': (source, derived) =>
    `No: ${source} does not allow commercial use, and ${derived} would promise it. Choose a licence that also says “non-commercial”.`,
  'not-for-databases': (source, derived) =>
    `No: ${derived} is made for databases and tolerates technical locks that ${source} forbids. Keep ${source}.`,
  'nothing-shared': () =>
    'No: what is drawn from a resource of the centre is shared. Choose an open licence.',
}

export const compatibilityTexts = defineTexts(fr, en)

interface LicenceWords {
  readonly names: Record<'all-rights-reserved' | 'unknown' | 'publicDomain', string>
  readonly partProblems: Record<PartProblem, string>
  /** One sentence for a reader who does not know licences. */
  readonly means: Record<'credit' | 'nothing' | 'linkOnly', string> & {
    readonly shareAlike: string
    readonly noSale: string
    readonly noChanges: string
  }
}

const frWords: LicenceWords = {
  names: {
    'all-rights-reserved': 'Tous droits réservés',
    unknown: 'Licence inconnue',
    publicDomain: 'Domaine public',
  },
  partProblems: {
    'part-reserved':
      'Ce fichier est sous tous droits réservés : il ne peut pas être copié ici. Donnez plutôt son adresse parmi les sources.',
    'part-unknown':
      'La licence de ce fichier n’est pas connue : il ne peut pas être copié ici. Demandez-la, ou donnez son adresse parmi les sources.',
  },
  means: {
    credit: 'Vous pouvez copier et adapter, en citant.',
    nothing: 'Vous pouvez copier et adapter sans condition.',
    linkOnly: 'On peut seulement en donner le lien : la copie n’est pas permise.',
    shareAlike: 'Ce que vous en tirez garde la même licence.',
    noSale: 'Pas d’usage commercial.',
    noChanges: 'À copier tel quel : pas de version modifiée.',
  },
}

const enWords: LicenceWords = {
  names: {
    'all-rights-reserved': 'All rights reserved',
    unknown: 'Unknown licence',
    publicDomain: 'Public domain',
  },
  partProblems: {
    'part-reserved':
      'This file is under all rights reserved: it may not be copied here. Give its address among the sources instead.',
    'part-unknown':
      'The licence of this file is not known: it may not be copied here. Ask for it, or give its address among the sources.',
  },
  means: {
    credit: 'You may copy and adapt, with credit.',
    nothing: 'You may copy and adapt without condition.',
    linkOnly: 'Only its link may be given: copying is not allowed.',
    shareAlike: 'What you draw from it keeps the same licence.',
    noSale: 'No commercial use.',
    noChanges: 'To be copied as it is: no changed version.',
  },
}

export const licenceTexts = defineTexts(frWords, enWords)

/** What a licence is called: those that are none have a name in each language. */
export function licenceName(licence: Licence, locale: Locale): string {
  if (licence === 'CC-PDM-1.0') return licenceTexts[locale].names.publicDomain
  return licence === 'unknown' || licence === 'all-rights-reserved'
    ? licenceTexts[locale].names[licence]
    : termsOf(licence).label
}

/** What a licence means for a reader, in as few sentences as it needs. */
export function licenceMeaning(licence: Licence, locale: Locale): string {
  const { means } = licenceTexts[locale]
  const terms = termsOf(licence)
  if (!terms.copy) return means.linkOnly
  return [
    terms.change ? (terms.credit ? means.credit : means.nothing) : means.noChanges,
    terms.sell ? '' : means.noSale,
    terms.shareAlike ? means.shareAlike : '',
  ]
    .filter(Boolean)
    .join(' ')
}

export const noticeTexts = defineTexts(
  {
    title: (title: string) => `« ${title} »`,
    by: (names: string) => `par ${names}`,
    licence: (name: string) => `licence ${name}`,
    adaptedFrom: (work: string) => `Adapté de : ${work}`,
    changes: (text: string) => `Changements : ${text}`,
    noChange: 'non précisés',
  },
  {
    title: (title) => `“${title}”`,
    by: (names) => `by ${names}`,
    licence: (name) => `licence ${name}`,
    adaptedFrom: (work) => `Adapted from ${work}`,
    changes: (text) => `Changes: ${text}`,
    noChange: 'not said',
  },
)

/** What binds whoever takes a whole kit. */
export const kitTexts = defineTexts(
  {
    title: 'Pour l’ensemble du kit',
    allOpen: 'Vous pouvez copier, adapter et vendre, en citant chaque partie.',
    noSale:
      'Une partie au moins n’est pas ouverte aux usages commerciaux : l’ensemble ne se vend pas.',
    noChanges: 'Une partie au moins se recopie telle quelle : ne la modifiez pas.',
    sameLicence: (name: string) => `Ce que vous tirez des parties sous ${name} reste sous ${name}.`,
    parts: 'Chaque partie, sa licence et sa mention',
  },
  {
    title: 'For the whole kit',
    allOpen: 'You may copy, adapt and sell, with credit to each part.',
    noSale: 'At least one part is not open to commercial use: the whole may not be sold.',
    noChanges: 'At least one part is to be copied as it is: do not change it.',
    sameLicence: (name) => `What you draw from the parts under ${name} stays under ${name}.`,
    parts: 'Each part, its licence and its notice',
  },
)
