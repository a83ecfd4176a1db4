import { writtenDay } from '#kit/dates.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { RegistrationEnd } from '../../registration-end.ts'
import type { LetterState } from '../letter-state.ts'

/** What one reads where nobody registers any more, and why a code opens nothing. */
export const closedTexts = defineTexts(
  {
    closedTitle: 'Les inscriptions sont closes',
    notYetTitle: 'Les inscriptions ne sont pas encore ouvertes',
    notYet: (draw: string, day: string) =>
      `Vous ne pouvez pas encore vous inscrire au tirage « ${draw} ».${day ? ` Les inscriptions ouvrent le ${day}.` : ''} Gardez votre lettre et son code.`,
    voidTitle: 'Ce tirage est annulé',
    void: (draw: string, reason: string) =>
      `Le tirage « ${draw} » est annulé : vous ne pouvez plus vous y inscrire. Raison : ${reason}`,
    ended: (day: string) => `Les inscriptions ont été closes le ${day}.`,
    endedEarly: (day: string, planned: string, reason: string) =>
      `Les inscriptions ont été closes le ${day} (prévu le ${planned}) : ${reason}`,
    planned: (day: string, planned: string) => `${day} (prévue le ${planned})`,
    endedUnknown: 'Les inscriptions sont closes.',
    late: 'Personne n’a répondu avec ce code, et il est trop tard pour s’inscrire. Vous aviez posté une feuille, ou vous aviez un empêchement ? Appelez.',
    refusedTitle: 'Ce code a servi à dire non',
    refused: (draw: string) =>
      `Quelqu’un a utilisé ce code pour dire non, ou pour se retirer du tirage « ${draw} ». Les données sont effacées. Ce n’est pas vous, ou vous avez changé d’avis ? Appelez.`,
    excludedTitle: 'Cette inscription n’est plus dans le tirage',
    excluded: (draw: string) =>
      `L’inscription faite avec ce code pour le tirage « ${draw} » a été écartée : elle était faite deux fois, ou la règle ne la permet pas. Si c’est une erreur, appelez.`,
    usedTitle: 'Ce code a déjà servi à s’inscrire',
    faults: {
      strange: (signs: string) =>
        `Un signe est mal lu, ou la fin manque : certains codes ont 16 ou 26 signes. Aucun code de huit signes ne contient : ${signs}. Relisez votre lettre signe par signe.`,
      misread:
        'Aucune lettre ne porte ce code. Un signe est mal lu, deux signes ont changé de place, ou la fin manque : certains codes ont 16 ou 26 signes. Relisez votre lettre signe par signe.',
      unknown:
        'Ce code est bien écrit, mais il ne sert plus. Il a été remplacé par une lettre plus récente, ou son tirage est fini et les codes sont effacés.',
      draws: 'Voir les tirages et où ils en sont',
    },
    registered: 'Déjà inscrit·e ? Retrouvez votre inscription avec le code de votre lettre',
    letterOnlyTitle: 'L’inscription sans lettre est fermée',
    letterOnly: (draw: string) =>
      `Pour s’inscrire au tirage « ${draw} », il faut une lettre du tirage et son code.`,
    haveLetter: 'J’ai une lettre : taper son code',
    toDraw: 'La page publique du tirage',
  },
  {
    closedTitle: 'Registration is closed',
    notYetTitle: 'Registration is not open yet',
    notYet: (draw, day) =>
      `One cannot register for the draw “${draw}” yet.${day ? ` Registration opens on ${day}.` : ''} Keep your letter and its code.`,
    voidTitle: 'This draw is cancelled',
    void: (draw, reason) =>
      `The draw “${draw}” is cancelled. Nobody registers for it any more. Reason: ${reason}`,
    ended: (day) => `Registration was closed on ${day}.`,
    endedEarly: (day, planned, reason) =>
      `Registration was closed on ${day} (planned for ${planned}): ${reason}`,
    planned: (day, planned) => `${day} (planned for ${planned})`,
    endedUnknown: 'Registration is closed.',
    late: 'Nobody answered with this code, and it is too late to register. Did you post a sheet, or were you prevented? Call.',
    refusedTitle: 'This code served to say no',
    refused: (draw) =>
      `Somebody said no with this code, or withdrew, for the draw “${draw}”. The data are erased. It was not you, or you changed your mind? Call.`,
    excludedTitle: 'This registration is not in the draw any more',
    excluded: (draw) =>
      `The registration made with this code for the draw “${draw}” was set aside: it was made twice, or the rule does not allow it. If this is a mistake, call.`,
    usedTitle: 'This code already served to register',
    faults: {
      strange: (signs) =>
        `A sign was misread, or the end is missing: some codes have 16 or 26 signs. No code of eight signs holds: ${signs}. Read your letter again sign by sign.`,
      misread:
        'No letter has this code. A sign was misread, two signs changed places, or the end is missing: some codes have 16 or 26 signs. Read your letter again sign by sign.',
      unknown:
        'This code is well written, but opens nothing any more. A later letter replaced it, or its draw is over and the codes are erased.',
      draws: 'See the draws and where they stand',
    },
    registered: 'Registered already? Find your registration with the code of your letter',
    letterOnlyTitle: 'Registration without a letter is closed',
    letterOnly: (draw) =>
      `To register for the draw “${draw}”, one needs a letter of the draw and its code.`,
    haveLetter: 'I have a letter: type its code',
    toDraw: 'The public page of the draw',
  },
)

/** One sentence, with the announced day and the reason where registration ended before it. */
export function endWords(end: RegistrationEnd | undefined, locale: Locale): string {
  const texts = closedTexts[locale]
  if (!end) return texts.endedUnknown
  const on = writtenDay(end.on, locale)
  return end.plannedOn === undefined
    ? texts.ended(on)
    : texts.endedEarly(on, writtenDay(end.plannedOn, locale), end.reason)
}

/** The state of a code, in a title. */
export function letterTitle(state: Exclude<LetterState, 'open'>, locale: Locale): string {
  const texts = closedTexts[locale]
  const titles = {
    ...{ early: texts.notYetTitle, used: texts.usedTitle, refused: texts.refusedTitle },
    ...{ excluded: texts.excludedTitle, late: texts.closedTitle, void: texts.voidTitle },
  }
  return titles[state]
}
