import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { EligibilityState } from '../../eligibility.ts'

type States = Readonly<Record<EligibilityState, string>>

export const criteriaTexts = defineTexts(
  {
    title: 'Les sept critères',
    lead: 'Ce que le Labo demande à un territoire avant de signer une convention, et ce qui le montre.',
    criterion: 'Critère',
    state: 'Où on en est',
    shows: 'Ce qui le montre',
    metOf: (met: number) => counted(met, 'critère sur 7 est réuni', 'critères sur 7 sont réunis'),
    states: {
      unknown: 'à voir',
      'in-progress': 'en cours',
      met: 'réuni',
      'not-met': 'non réuni',
    } satisfies States as States,
    nothing: 'Rien n’est noté.',
    memberSince: (day: string) =>
      `Membre du réseau depuis le ${day}, d’après le registre des adhésions.`,
    notMember: 'Le registre des adhésions ne compte pas ce territoire parmi les membres.',
    write: 'Écrire où en sont les critères',
    gridTitle: 'Où en sont les sept critères',
    gridLead:
      'Écrivez où en est chaque critère et ce qui le montre, puis enregistrez tout en une fois. Ce qui était écrit avant reste lisible sous chaque critère.',
    takeMembership: 'L’écrire dans ce critère',
    textMissing:
      'Écrivez ce qui le montre : une date, une réunion, un document. Sans cela, un critère n’est ni « réuni » ni « non réuni ».',
    savingNamed: 'l’enregistrement des critères',
    savingUndone: 'Les critères sont revenus comme ils étaient avant votre enregistrement.',
    join: 'Joindre une pièce',
    fileTitle: (criterion: string) => `Une pièce pour « ${criterion} »`,
    fileLead: 'Le document s’ajoute à ce qui est écrit de ce critère.',
    fileSave: 'Joindre cette pièce',
    fileMissing: 'Choisissez un fichier à joindre.',
    text: 'Ce qui le montre',
    textHint:
      'Une date, une réunion, un document. Obligatoire pour dire « réuni » ou « non réuni ».',
    earlier: 'Ce qui était écrit avant',
    save: 'Enregistrer',
    joined: 'La pièce est jointe.',
  },
  {
    title: 'The seven criteria',
    lead: 'What the lab asks of a territory before an agreement is signed, and what shows it.',
    criterion: 'Criterion',
    state: 'Where it stands',
    shows: 'What shows it',
    metOf: (met) => `${met} criteria out of 7 are met`,
    states: {
      unknown: 'to be seen',
      'in-progress': 'in progress',
      met: 'met',
      'not-met': 'not met',
    },
    nothing: 'Nothing is recorded.',
    memberSince: (day) => `A member of the network since ${day}, says the register of memberships.`,
    notMember: 'The register of memberships does not count this territory among its members.',
    write: 'Write where the criteria stand',
    gridTitle: 'Where the seven criteria stand',
    gridLead:
      'Write where each criterion stands and what shows it, then save everything at once. What was written before can still be read under each criterion.',
    takeMembership: 'Write it in this criterion',
    textMissing:
      'Write what shows it: a date, a meeting, a document. Without it, a criterion is neither “met” nor “not met”.',
    savingNamed: 'the saving of the criteria',
    savingUndone: 'The criteria are back as they were before you saved.',
    join: 'Add a document',
    fileTitle: (criterion) => `A document for “${criterion}”`,
    fileLead: 'The document is added to what is written about this criterion.',
    fileSave: 'Add this document',
    fileMissing: 'Choose a file to add.',
    text: 'What shows it',
    textHint: 'A date, a meeting, a document. Needed to say “met” or “not met”.',
    earlier: 'What was written before',
    save: 'Save',
    joined: 'The document is added.',
  },
)
