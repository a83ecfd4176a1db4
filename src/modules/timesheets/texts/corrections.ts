import { writtenWeekday } from '#kit/dates.ts'
import { defineTexts } from '#kit/texts.ts'

export const correctionTexts = defineTexts(
  {
    title: 'Semaines envoyées',
    lead: 'Les semaines que l’équipe a envoyées, la dernière d’abord. Vous pouvez corriger celles dont les mois sont ouverts.',
    none: 'Aucune semaine n’est envoyée.',
    late: (month: string) =>
      `Envoyée après la clôture (${month}) : ses jours de ce mois ne comptent pas. Pour les compter, rouvrez le mois.`,
    person: 'Personne',
    week: 'Semaine du',
    days: 'Jours',
    sentAt: 'Envoyée le',
    act: 'À faire',
    correct: (name: string, monday: string) => `Corriger la semaine du ${monday} : ${name}`,
    correctLead:
      'La semaine reste envoyée. La personne lit ce que vous changez, votre nom et la raison.',
    save: 'Corriger',
    why: 'Pourquoi corriger cette semaine ?',
    whyHint: 'La personne lit cette raison sur la page de sa semaine.',
    saved: 'La semaine est corrigée.',
    by: 'Corrigé par',
    self: 'La personne elle-même',
    someone: 'Personne sans nom',
    reason: 'Raison',
    refusals: {
      'not-sent': 'Cette semaine n’est plus envoyée : la personne la corrige elle-même.',
      'nothing-changed': 'Aucun jour ne change.',
      'month-closed': 'Ce mois est clos : ses jours ne changent plus.',
      'day-too-long': (day: string) =>
        `Le ${writtenWeekday(day, 'fr')} compte plus d’un jour et demi.`,
      'work-unknown': 'Un de ces projets n’est plus là. Relisez la page.',
    },
  },
  {
    title: 'Weeks sent',
    lead: 'The weeks that the team sent, the last first. You may correct those whose months are open.',
    none: 'No week is sent.',
    late: (month) =>
      `Sent after ${month} was closed: its days of that month do not count. To count them, reopen the month.`,
    person: 'Person',
    week: 'Week of',
    days: 'Days',
    sentAt: 'Sent on',
    act: 'To do',
    correct: (name, monday) => `Correct the week of ${monday}: ${name}`,
    correctLead: 'The week stays sent. The person reads what you change, your name and the reason.',
    save: 'Correct',
    why: 'Why correct this week?',
    whyHint: 'The person reads this reason on the page of their week.',
    saved: 'The week is corrected.',
    by: 'Corrected by',
    self: 'The person themselves',
    someone: 'Somebody without a name',
    reason: 'Reason',
    refusals: {
      'not-sent': 'This week is sent no more: the person corrects it themselves.',
      'nothing-changed': 'No day changes.',
      'month-closed': 'This month is closed: its days change no more.',
      'day-too-long': (day) => `More than a day and a half on ${writtenWeekday(day, 'en')}.`,
      'work-unknown': 'One of these projects is gone. Read the page again.',
    },
  },
)
