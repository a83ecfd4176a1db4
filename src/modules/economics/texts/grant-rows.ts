import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What is done to several grants of the list at once. */
export const grantRowTexts = defineTexts(
  {
    report: 'Écrire que le compte rendu est envoyé',
    reportConfirm: (count: number) =>
      `${count === 1 ? 'Le compte rendu de ce financement sera dit envoyé' : `Les comptes rendus de ces ${counted(count, 'financement', 'financements')} seront dits envoyés`} à cette date :`,
    reportNothing:
      'Aucun de ces financements n’attend un compte rendu : ils ne sont pas signés, ou il est envoyé.',
    reported: (count: number) =>
      `C’est noté pour ${counted(count, 'financement', 'financements')}.`,
    remove: 'Retirer ces financements',
    removeConfirm: (count: number) =>
      count === 1
        ? 'Ce financement et ses versements seront effacés :'
        : `Ces ${counted(count, 'financement', 'financements')} et leurs versements seront effacés :`,
    removed: (count: number) => `${counted(count, 'financement retiré', 'financements retirés')}.`,
    refusals: {
      'report-sent': 'la date de son compte rendu est déjà écrite.',
      'report-too-early': 'ce jour vient avant le premier jour du financement, vérifiez l’année.',
      'not-signed': 'il n’est pas signé : aucun compte rendu n’est dû.',
    },
  },
  {
    report: 'Write that the report is sent',
    reportConfirm: (count) =>
      `${count === 1 ? 'The report of this grant' : `The reports of these ${counted(count, 'grant', 'grants')}`} will be said to be sent on this day:`,
    reportNothing: 'None of these grants waits for a report: they are not signed, or it is sent.',
    reported: (count) => `Noted for ${counted(count, 'grant', 'grants')}.`,
    remove: 'Take these grants away',
    removeConfirm: (count) =>
      count === 1
        ? 'This grant and its payments will be erased:'
        : `These ${counted(count, 'grant', 'grants')} and their payments will be erased:`,
    removed: (count) => `${counted(count, 'grant', 'grants')} taken away.`,
    refusals: {
      'report-sent': 'the day of its report is written already.',
      'report-too-early': 'this day comes before the first day of the funding, check the year.',
      'not-signed': 'it is not signed: no report is owed.',
    },
  },
)
