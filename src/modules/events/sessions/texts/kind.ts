import { defineTexts } from '#kit/texts.ts'

export const kindTexts = defineTexts(
  {
    kind: {
      title: 'Séances',
      help: 'Ateliers, assemblées ou réunions : déroulé, feuille d’émargement, nombre de personnes prévues et venues.',
    },
    fields: {
      format: { label: 'Forme des séances', hint: 'La même pour toutes.' },
      sessions: { label: 'Nombre de séances', hint: 'Par exemple 3' },
      participants: { label: 'Personnes attendues', hint: 'À chaque séance' },
      minutes: { label: 'Durée d’une séance', hint: 'Par exemple 150' },
      place: { label: 'Lieu', hint: 'Par exemple : salle des fêtes' },
    },
    notice: {
      recorded:
        'Le nom et un moyen de joindre la personne, rangés à part ; son numéro et les séances où elle est venue.',
      retention: 'Le nom est effacé douze mois après la fin de la phase. Les nombres restent.',
      conduct:
        'Chacun·e parle à son tour, sans être interrompu·e ; on critique les idées, jamais les personnes ; l’animation fait respecter la règle.',
    },
    sessionTitle: (number: string) => `Séance ${number}`,
    phaseClosed: 'La phase s’est terminée avant cette séance.',
    figures: {
      held: { label: 'Séances tenues', unit: 'séances' },
      people: { label: 'Personnes venues au moins une fois', unit: 'personnes' },
      present: { label: 'Présences, toutes séances', unit: 'présences' },
      hours: { label: 'Durée des séances', unit: 'heures' },
    },
    notHeld: (title: string, day: string) =>
      `« ${title} » (${day}) n’est ni tenue ni annulée : clore la phase l’annule. Si elle est à venir, ses participant·es reçoivent un courriel.`,
    evidence: {
      held: (title: string, day: string, summary: string) => `${title} (${day}) : ${summary}`,
      cancelled: (title: string, reason: string) => `${title} : annulée. ${reason}`,
    },
  },
  {
    kind: {
      title: 'Sessions',
      help: 'Workshops, assemblies or meetings: run sheet, attendance sheet, people expected and present.',
    },
    fields: {
      format: { label: 'Form of the sessions', hint: 'The same for all of them.' },
      sessions: { label: 'Number of sessions', hint: 'For example 3' },
      participants: { label: 'People expected', hint: 'At each session' },
      minutes: { label: 'Length of a session', hint: 'For example 150' },
      place: { label: 'Place', hint: 'For example: village hall' },
    },
    notice: {
      recorded:
        'The person’s name and a way to reach them, kept apart; their number and the sessions they came to.',
      retention: 'The name is erased twelve months after the end of the phase. The counts stay.',
      conduct:
        'Everyone speaks in turn, without interruption; ideas are criticised, never people; the facilitators uphold the rule.',
    },
    sessionTitle: (number: string) => `Session ${number}`,
    phaseClosed: 'The phase ended before this session.',
    figures: {
      held: { label: 'Sessions held', unit: 'sessions' },
      people: { label: 'People who came at least once', unit: 'people' },
      present: { label: 'Attendance, all sessions', unit: 'attendances' },
      hours: { label: 'Length of the sessions', unit: 'hours' },
    },
    notHeld: (title: string, day: string) =>
      `“${title}” (${day}) is neither held nor cancelled: closing the phase cancels it. If it is still to come, its participants receive a letter.`,
    evidence: {
      held: (title: string, day: string, summary: string) => `${title} (${day}): ${summary}`,
      cancelled: (title: string, reason: string) => `${title}: cancelled. ${reason}`,
    },
  },
)
