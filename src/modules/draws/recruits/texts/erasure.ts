import { type Day, writtenDay } from '#kit/dates.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'
import type { PostponeRefusal } from '../erasure-day.ts'

interface Warned {
  readonly draw: string
  readonly day: string
  readonly until: string
  readonly isPast: boolean
  readonly people: number
  readonly page: string
}

interface Postponed {
  readonly draw: string
  readonly from: string
  readonly to: string
  readonly because: string
  readonly contact: string
  readonly page: string
}

/** The day on which people are erased: when it comes near, when it is put off, when nobody did anything. */
export const erasureTexts = defineTexts(
  {
    stands: {
      near: (day: string, until: string) =>
        `Les données des personnes doivent être effacées le ${day}, et ce tirage n’est pas terminé. Terminez-le, abandonnez-le, ou repoussez ce jour en disant pourquoi. Sinon, ce tirage est abandonné le ${until}, et les données sont effacées la nuit suivante.`,
      late: (day: string, until: string) =>
        `Les données devaient être effacées le ${day}. Elles sont toujours là, car ce tirage n’est pas terminé. Terminez-le ou abandonnez-le : elles sont effacées la nuit suivante. Vous pouvez aussi repousser ce jour. Sinon, ce tirage est abandonné le ${until}.`,
      drawn: (day: string) =>
        `Les données devaient être effacées le ${day}. Elles sont toujours là, car ce tirage n’est pas terminé. Terminez-le ou abandonnez-le : elles sont effacées la nuit suivante.`,
    },
    postpone: 'Repousser l’effacement des données',
    postponeLead: (day: string) =>
      `Le jour annoncé est le ${day}. Les personnes inscrites qui ont un courriel reçoivent le nouveau jour et la raison. Prévenez les autres par téléphone ou par lettre. La page du tirage et celle de l’inscription disent les deux jours. Vous pouvez le repousser d’un an au plus, plusieurs fois si besoin.`,
    laterOn: 'Nouveau jour d’effacement',
    because: 'Pourquoi les données sont gardées plus longtemps',
    becauseHint: 'Une phrase que les personnes inscrites liront.',
    postponed: {
      told: (letters: number) =>
        `Le jour est repoussé. ${counted(letters, 'personne inscrite est prévenue', 'personnes inscrites sont prévenues')} par courriel.`,
      nobody:
        'Le jour est repoussé. Aucun courriel n’est parti : prévenez les personnes inscrites par téléphone ou par lettre.',
    },
    refusals: {
      forbidden: 'Seules les personnes qui mènent le tirage peuvent faire cela.',
      erased: 'Les données de ce tirage sont effacées : il n’y a plus rien à repousser.',
      'not-now': 'À cette étape, changez le jour dans les réglages du recrutement.',
      'not-later':
        'Choisissez un jour après celui qui est annoncé. Pour un jour plus proche, passez par les réglages.',
      'day-past': 'Ce jour est passé, ou c’est aujourd’hui. Choisissez un jour à venir.',
      'too-far': 'Choisissez un jour dans l’année qui vient. Vous pourrez le repousser encore.',
      'reason-short': 'Dites pourquoi en une phrase : les personnes inscrites la lisent.',
    } satisfies Record<PostponeRefusal, string>,
    unsaid: (day: string) =>
      `Si vous n’écrivez pas de jour, c’est le ${day} : six mois après le jour prévu du tirage.`,
    erasedOn: 'Effacement des données des personnes non tirées',
    moved: (day: string, first: string, because: string) =>
      `${day} (d’abord annoncé le ${first}). Raison : ${because}`,
    notice: (first: string, because: string) =>
      `Ce jour a été repoussé : d’abord annoncé le ${first}. Raison : ${because}`,
    warnedSubject: (draw: string) => `Données à effacer : ${draw}`,
    warnedText: ({ draw, day, until, isPast, people, page }: Warned) =>
      `Le tirage « ${draw} » n’est pas terminé, et il garde les données de ${counted(people, 'personne', 'personnes')}. ${isPast ? `Le jour annoncé pour les effacer est passé : c’était le ${day}.` : `Le jour annoncé pour les effacer est le ${day}.`}\n\nVous pouvez :\n- terminer le tirage ;\n- l’abandonner, en disant pourquoi ;\n- repousser le jour, en disant pourquoi aux personnes inscrites.\n\nSi personne ne fait rien, ce tirage est abandonné le ${until}. Les personnes inscrites qui ont un courriel sont prévenues, et toutes les données sont effacées la nuit suivante.\n\n${page}`,
    givenUp: (day: string) =>
      `Ce tirage n’était pas terminé quinze jours après le jour annoncé pour effacer les données (${day}). Il est abandonné, et les données des personnes sont effacées.`,
    postponedSubject: (draw: string) => `Vos données sont gardées plus longtemps : ${draw}`,
    postponedText: ({ draw, from, to, because, contact, page }: Postponed) =>
      `Vous êtes inscrit·e au tirage « ${draw} ». Vos données devaient être effacées le ${from} ; elles le seront le ${to}.\n\nRaison : ${because}\n\nVous pouvez vous retirer à tout moment : vos données sont alors effacées.${contact ? ` Écrivez à : ${contact}.` : ''}\n\nLa page du tirage : ${page}`,
  },
  {
    stands: {
      near: (announced, until) =>
        `People’s data are to be erased on ${announced}, and this draw is not over. Close it, give it up, or put the day off and say why. Otherwise the draw is given up on ${until}, and the data are erased the following night.`,
      late: (announced, until) =>
        `Data were to be erased on ${announced}. They are still here, because this draw is not over. Close it or give it up: they are erased the following night. You may also put the day off. Otherwise the draw is given up on ${until}.`,
      drawn: (announced) =>
        `Data were to be erased on ${announced}. They are still here, because this draw is not over. Close it or give it up: they are erased the following night.`,
    },
    postpone: 'Put off the erasure of data',
    postponeLead: (announced) =>
      `The announced day is ${announced}. Those who registered and have an e-mail address get the new day and the reason. Tell the others by telephone or by post. The page of the draw and that of registration say both days. You may put it off by a year at most, several times if needed.`,
    laterOn: 'New day of erasure',
    because: 'Why data are kept longer',
    becauseHint: 'One sentence that those who registered will read.',
    postponed: {
      told: (letters) =>
        `The day is put off. ${letters} registered ${letters === 1 ? 'person was' : 'people were'} told by e-mail.`,
      nobody:
        'The day is put off. No e-mail left: tell those who registered by telephone or by post.',
    },
    refusals: {
      forbidden: 'Only those who run the draw may do this.',
      erased: 'The data of this draw are erased: there is nothing left to put off.',
      'not-now': 'At this step, change the day in the settings of the recruitment.',
      'not-later': 'Choose a day after the announced one. For a nearer day, use the settings.',
      'day-past': 'This day is past, or it is today. Choose a day to come.',
      'too-far': 'Choose a day within a year from now. You can put it off again later.',
      'reason-short': 'Say why in one sentence: those who registered read it.',
    },
    unsaid: (announced) =>
      `If you write no day, it is ${announced}: six months after the planned day of the draw.`,
    erasedOn: 'Data of people who are not drawn are erased on',
    moved: (day, first, because) => `${day} (first announced: ${first}). Reason: ${because}`,
    notice: (first, because) =>
      `This day was put off: it was first announced for ${first}. Reason: ${because}`,
    warnedSubject: (draw) => `Data to erase: ${draw}`,
    warnedText: ({ draw, day, until, isPast, people, page }) =>
      `The draw “${draw}” is not over, and it keeps the data of ${people} ${people === 1 ? 'person' : 'people'}. ${isPast ? `The day announced for erasing them is past: it was ${day}.` : `The day announced for erasing them is ${day}.`}\n\nYou may:\n- end the draw;\n- give it up, and say why;\n- put the day off, and tell those who registered why.\n\nIf nobody does anything, this draw is given up on ${until}. Those who registered and have an e-mail address are told, and all data are erased the following night.\n\n${page}`,
    givenUp: (announced) =>
      `This draw was not over fifteen days after the day announced for erasing data (${announced}). It is given up, and people’s data are erased.`,
    postponedSubject: (draw) => `Your data are kept longer: ${draw}`,
    postponedText: ({ draw, from, to, because, contact, page }) =>
      `You registered for the draw “${draw}”. Your data were to be erased on ${from}; they will be on ${to}.\n\nReason: ${because}\n\nYou may withdraw at any time: your data are then erased.${contact ? ` Write to: ${contact}.` : ''}\n\nThe page of the draw: ${page}`,
  },
)

/** The day that stands; after it was put off, the first that was announced beside it, and why. */
export function writtenErasure(
  on: Day,
  postponed: { readonly firstOn: Day; readonly because: string } | undefined,
  locale: Locale,
): string {
  const day = writtenDay(on, locale)
  if (!postponed) return day
  return erasureTexts[locale].moved(day, writtenDay(postponed.firstOn, locale), postponed.because)
}
