import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The words of the paper of a decision that was taken. */
export const decidedTexts = defineTexts(
  {
    link: 'La décision, à imprimer (PDF)',
    word: 'La décision (Word)',
    odt: 'La décision (LibreOffice)',
    consent: 'Décision adoptée par consentement',
    election: 'Élection sans candidat',
    decidedOn: 'Décidée le',
    circle: 'Cercle',
    consented: 'Ont consenti',
    elected: 'Personne élue',
    term: 'Mandat',
    review: 'À revoir le',
    ends: 'Prend fin le',
    version: 'Version du texte',
    hash: 'Empreinte du texte (SHA-256)',
    objections: 'Objections',
    none: 'Personne n’a objecté.',
    lifted: (count: number, version: number) =>
      `${counted(count, 'objection levée', 'objections levées')} par la version ${version} du texte.`,
    notValid: (count: number) =>
      `${counted(count, 'objection examinée, qui ne tient pas', 'objections examinées, qui ne tiennent pas')}.`,
    dropped: (count: number) => `${counted(count, 'objection retirée', 'objections retirées')}.`,
    note: 'Ce qui a été ajouté',
  },
  {
    link: 'The decision, to print (PDF)',
    word: 'The decision (Word)',
    odt: 'The decision (LibreOffice)',
    consent: 'Decision adopted by consent',
    election: 'Election without candidates',
    decidedOn: 'Decided on',
    circle: 'Circle',
    consented: 'Consented',
    elected: 'Elected',
    term: 'Mandate',
    review: 'To be reviewed on',
    ends: 'Ends on',
    version: 'Version of the text',
    hash: 'Fingerprint of the text (SHA-256)',
    objections: 'Objections',
    none: 'Nobody objected.',
    lifted: (count, version) =>
      `${counted(count, 'objection', 'objections')} lifted by version ${version} of the text.`,
    notValid: (count) =>
      `${counted(count, 'objection', 'objections')} examined and found not to hold.`,
    dropped: (count) => `${counted(count, 'objection', 'objections')} withdrawn.`,
    note: 'What was added',
  },
)
