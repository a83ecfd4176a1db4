import { writtenMoment } from '#kit/dates.ts'
import { defineTexts, type Locale } from '#kit/texts.ts'
import type { StayReason } from '../mailing.ts'

/** Words of a letter that leaves at a chosen hour, and of one that did not. */
export const scheduleTexts = defineTexts(
  {
    choose: 'Choisir le jour et l’heure du départ',
    change: 'Changer l’heure du départ',
    day: 'Jour du départ',
    time: 'Heure du départ',
    timeHint: 'L’heure de Paris. Par exemple 8 h 30.',
    keep: 'Retenir cette heure',
    sendNow: 'Envoyer maintenant',
    off: 'Ne plus l’envoyer à cette heure',
    leavesAt: 'Départ prévu',
    leaves: (moment: string) => `Elle partira ${moment}`,
    draftTitle: (moment: string) => `Son départ est prévu ${moment}`,
    draftText:
      'Elle a changé depuis, et n’est plus déclarée prête. Relisez-la et déclarez-la prête avant cette heure : sinon elle ne partira pas.',
    toWrite: 'Écrire la lettre',
    readersThen: (count: number, written: string) =>
      count > 1
        ? `${written} personnes la recevraient si elle partait maintenant. Les destinataires seront comptés au moment du départ.`
        : `${written} personne la recevrait si elle partait maintenant. Les destinataires seront comptés au moment du départ.`,
    whoIsTold:
      'Si quelque chose l’empêche de partir, un courriel l’explique à la personne qui a choisi l’heure.',
    readyAtHour: (moment: string) => `La lettre est prête. Elle partira ${moment}.`,
    readyConfirmAtHour: (moment: string) =>
      `Vous pourrez encore la relire. Elle partira ${moment}, sans autre confirmation.`,
    chosen: (moment: string) => `C’est retenu : départ ${moment}.`,
    takenOff: 'C’est retenu : aucun départ n’est prévu.',
    undoChosen: 'le choix de l’heure de départ',
    undoOff: 'l’abandon de l’heure de départ',
    undone: 'C’est annulé : l’heure de départ est comme avant.',
    undonePast:
      'C’est annulé, mais l’heure d’avant est passée : aucun départ n’est prévu. Si la lettre doit partir, choisissez une autre heure.',
    stayedTitle: (moment: string) => `Cette lettre n’est pas partie, ${moment}`,
    stayedSubject: (title: string) => `La lettre « ${title} » n’est pas partie`,
    stayedLead: (title: string, moment: string) =>
      `Vous aviez prévu d’envoyer la lettre « ${title} » ${moment}. Elle n’est pas partie.`,
    stayedLook: (href: string) => `Voir la lettre :\n${href}`,
    stayed: {
      'too-late':
        'Le site était arrêté à cette heure-là, et il s’est passé plus de douze heures depuis. Envoyez-la maintenant, ou choisissez une autre heure.',
      held: 'Le site a été restauré depuis une sauvegarde : la lettre est peut-être déjà partie. Vérifiez, laissez repartir les lettres, puis choisissez une autre heure.',
      'not-ready':
        'Elle n’était pas déclarée prête. Relisez-la, déclarez-la prête, puis choisissez une autre heure.',
      'not-good':
        'Il lui manque quelque chose, ou elle est trop lourde. Corrigez ce que dit sa page d’écriture, puis choisissez une autre heure.',
      'not-written':
        'Il lui manque un objet ou un texte. Écrivez-la, déclarez-la prête, puis choisissez une autre heure.',
      nobody:
        'Personne ne l’aurait reçue. Choisissez d’autres destinataires, puis une autre heure.',
      forbidden:
        'La personne qui avait choisi l’heure n’est plus dans l’équipe du Labo. Une personne de l’équipe l’envoie, ou choisit une autre heure.',
    } satisfies Record<StayReason, string>,
    waysOut: {
      'not-ready': 'Relire la lettre',
      'not-good': 'Corriger la lettre',
      'not-written': 'Écrire la lettre',
      nobody: 'Choisir les destinataires',
    } satisfies Partial<Record<StayReason, string>>,
    unchanged: 'L’heure de départ n’est pas changée',
    toField: 'Corriger l’heure',
    pastPieces: (count: number) =>
      count > 1
        ? 'Ces morceaux seront passés quand elle partira'
        : 'Ce morceau sera passé quand elle partira',
    pastSince: (moment: string) => ` (fin : ${moment})`,
    pastWayOut: 'Enlever ou changer des morceaux',
    noServerAtHour: 'Aucun serveur de courriel n’est réglé',
    noServerAtHourText:
      'S’il ne l’est pas d’ici là, la lettre attendra : à cette heure, personne ne la recevra. La personne qui tient ce site donne un serveur de courriel (réglage SMTP_URL) et relance le site.',
    refusals: {
      'hour-passed': 'Cette heure est passée : choisissez une heure à venir.',
      'too-far': 'Ce jour est dans plus d’un an : vérifiez l’année.',
    },
  },
  {
    choose: 'Choose the day and the hour it leaves',
    change: 'Change the hour it leaves',
    day: 'Day it leaves',
    time: 'Hour it leaves',
    timeHint: 'Paris time. For example 08:30.',
    keep: 'Keep this hour',
    sendNow: 'Send now',
    off: 'Do not send it at this hour',
    leavesAt: 'Due to leave',
    leaves: (moment) => `It will leave ${moment}`,
    draftTitle: (moment) => `It is due to leave ${moment}`,
    draftText:
      'It was changed since, and is no longer marked ready. Read it again and mark it ready before that hour: otherwise it will not leave.',
    toWrite: 'Write the letter',
    readersThen: (count, written) =>
      count === 1
        ? `${written} person would receive it if it left now. Its readers will be counted when it leaves.`
        : `${written} people would receive it if it left now. Its readers will be counted when it leaves.`,
    whoIsTold: 'If something stops it, an e-mail explains why to whoever chose the hour.',
    readyAtHour: (moment) => `The letter is ready. It will leave ${moment}.`,
    readyConfirmAtHour: (moment) =>
      `You can still review it. It will leave ${moment}, without another confirmation.`,
    chosen: (moment) => `Noted: it is due ${moment}.`,
    takenOff: 'Noted: it is no longer due to leave.',
    undoChosen: 'the choice of the hour',
    undoOff: 'the giving up of the hour',
    undone: 'Undone: the hour it leaves is as before.',
    undonePast:
      'Undone, but the earlier hour has passed: it is not due to leave. If it must, choose another hour.',
    stayedTitle: (moment) => `This letter did not leave ${moment}`,
    stayedSubject: (title) => `The letter “${title}” did not leave`,
    stayedLead: (title, moment) =>
      `You had planned to send the letter “${title}” ${moment}. It did not leave.`,
    stayedLook: (href) => `See the letter:\n${href}`,
    stayed: {
      'too-late':
        'The site was stopped at that hour, more than twelve hours ago. Send it now, or choose another hour.',
      held: 'The site was restored from a backup: the letter may already have left. Check, let letters leave again, then choose another hour.',
      'not-ready':
        'It was not marked ready. Read it again, mark it ready, then choose another hour.',
      'not-good':
        'Something is missing, or it is too heavy. Correct what its writing page says, then choose another hour.',
      'not-written':
        'It has no subject or no text. Write it, mark it ready, then choose another hour.',
      nobody: 'Nobody would have received it. Choose other readers, then another hour.',
      forbidden:
        'Whoever chose the hour is no longer in the lab’s team. Somebody of the team sends it, or chooses another hour.',
    },
    waysOut: {
      'not-ready': 'Read the letter again',
      'not-good': 'Correct the letter',
      'not-written': 'Write the letter',
      nobody: 'Choose its readers',
    },
    unchanged: 'The hour it leaves is not changed',
    toField: 'Correct the hour',
    pastPieces: (count) =>
      count === 1
        ? 'This piece will be over when it leaves'
        : 'These pieces will be over when it leaves',
    pastSince: (moment) => ` (over ${moment})`,
    pastWayOut: 'Remove or change pieces',
    noServerAtHour: 'No mail server is set',
    noServerAtHourText:
      'If none is set by then, the letter will wait: nobody will receive it at that hour. Whoever keeps this site gives a mail server (setting SMTP_URL) and starts it again.',
    refusals: {
      'hour-passed': 'This hour has passed: choose one to come.',
      'too-far': 'This day is more than a year ahead: check the year.',
    },
  },
)

/** « le mardi 1er décembre 2026 à 8 h », “on Tuesday 1 December 2026 at 08:00”, on the clock of France. */
export function onMoment(instant: Date, locale: Locale): string {
  return `${locale === 'fr' ? 'le' : 'on'} ${writtenMoment(instant, locale)}`
}
