import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

export const phaseTexts = defineTexts(
  {
    undoNamed: {
      closed: 'la clôture de la phase',
      reopened: 'la réouverture de la phase',
      cancelled: 'l’annulation de la phase',
    },
    undone: {
      closed: 'La clôture est annulée : la phase est ouverte.',
      reopened: 'La réouverture est annulée : la phase reste close.',
      cancelled: 'L’annulation est retirée : la phase est comme avant.',
    },
    reopeningUndoneLine: (title: string) =>
      `Phase « ${title} » : la réouverture a été annulée dans la minute.`,
    title: 'Les phases',
    lead: 'Ce que le protocole prévoit, et ce qui s’est passé.',
    noneTitle: 'Les phases viennent du protocole',
    none: 'Elles apparaîtront ici quand le protocole sera figé.',
    states: {
      ahead: 'à venir',
      unopened: 'jamais ouverte',
      open: 'en cours',
      closed: 'terminée',
      cancelled: 'annulée',
    },
    late: 'en retard',
    planned: 'Prévue',
    dates: (from: string, to: string) => `du ${from} au ${to}`,
    oneDay: (day: string) => `le ${day}`,
    early: 'Pourquoi avant la fin de la précédente',
    opened: 'Ouverte le',
    over: 'Terminée le',
    reason: 'Pourquoi',
    reasonBefore: 'Pourquoi elle avait été close',
    reopenedOn: (day: string) => `Rouverte le ${day}`,
    instruments: 'Outils',
    milestones: 'Jalons',
    milestone: 'Jalon',
    plannedOn: 'Prévu le',
    reachedOn: 'Atteint le',
    reach: 'Noter le jour',
    open: 'Ouvrir la phase',
    /** In the place of the button. */
    waitsFor: (titles: readonly string[]) =>
      titles.length === 1
        ? `Cette phase attend la fin de « ${titles[0]} » : terminez ou annulez d’abord celle-là.`
        : `Cette phase attend la fin de plusieurs autres : ${titles.map((title) => `« ${title} »`).join(', ')} : terminez ou annulez d’abord celles-là.`,
    openHelp: 'Ses outils sont créés avec les réglages du protocole figé.',
    close: 'Clore la phase',
    closeConfirm: 'Ses chiffres ne changeront plus.',
    /** Of the planned end, whatever is left to do. */
    ends: {
      past: (day: string, days: number) =>
        `Cette phase devait finir le ${day}, il y a ${counted(days, 'jour', 'jours')}.`,
      today: 'Cette phase finit aujourd’hui.',
      ahead: (day: string, days: number) =>
        `Cette phase finit le ${day}, dans ${counted(days, 'jour', 'jours')}.`,
      unplanned: 'Le protocole ne dit pas quel jour cette phase finit.',
    },
    pendingLead: 'Voici ce qui n’est pas fini :',
    milestoneMissing: (title: string) => `Le jalon « ${title} » n’a pas de date.`,
    logbookMissing: 'Le journal ne dit rien depuis l’ouverture de la phase.',
    pendingWhy: 'Pourquoi la clore quand même',
    reopen: 'Rouvrir la phase',
    reopenWhy: 'Pourquoi la rouvrir',
    reopenHint:
      'Cette raison reste écrite à côté de la phase, et dans le journal. Vous pourrez reprendre les séances et corriger leurs chiffres. Un vote dépouillé ou un tirage fait ne changent pas.',
    reopenedLine: (title: string, reason: string) => `Phase « ${title} » rouverte : ${reason}`,
    reopenedNotice:
      'La phase est rouverte. La raison est écrite à côté d’elle, et dans le journal.',
    cancel: 'Annuler la phase',
    cancelHint: (open: boolean) =>
      open ? 'Cette raison reste publique.' : 'Cette raison reste écrite à côté de la phase.',
    after: 'Après',
    version: (number: string) => `Réglages de la version ${number} du protocole`,
    refusedInstrument: (title: string) => `C’est l’instrument « ${title} ».`,
    openedNotice: 'La phase est ouverte, ses outils sont prêts.',
    closedNotice: 'La phase est close.',
    cancelledNotice: 'La phase est annulée.',
    reachedNotice: 'Le jalon est noté.',
    progress: (over: string, total: string) =>
      `${numbered(over, 'phases terminées', 'fr')} sur ${total}`,
    refusals: {
      'not-found': 'Cette phase n’est pas dans le protocole figé.',
      forbidden: 'Seule l’équipe de l’expérimentation peut faire cela.',
      'not-frozen': 'Figez d’abord le protocole : il décide des phases.',
      'not-running': 'L’expérimentation n’est pas « en cours » : passez d’abord l’étape.',
      'already-opened': 'Cette phase est déjà ouverte, terminée ou annulée.',
      'waits-for-another': 'Cette phase attend qu’une autre, dont elle dépend, soit terminée.',
      'settings-refused':
        'Un outil de cette phase a des réglages incomplets : corrigez-les par un avenant au protocole.',
      'not-open': 'Cette phase n’est pas ouverte.',
      'not-closed': 'Cette phase n’est pas close : il n’y a rien à rouvrir.',
      'reason-short':
        'Écrivez pourquoi, en dix caractères au moins : cette raison reste écrite à côté de la phase.',
      'instruments-pending':
        'Quelque chose n’est pas fini dans cette phase : finissez-le, ou écrivez pourquoi vous terminez la phase, en dix caractères au moins. Cette raison reste écrite à côté de la phase.',
      'already-over': 'Cette phase est déjà terminée ou annulée.',
      'reason-missing': 'Écrivez pourquoi : cette raison reste écrite à côté de la phase.',
      'not-a-day': 'Indiquez un jour, par exemple 2026-12-12.',
    },
  },
  {
    undoNamed: {
      closed: 'the closing of the phase',
      reopened: 'the reopening of the phase',
      cancelled: 'the cancelling of the phase',
    },
    undone: {
      closed: 'The closing is undone: the phase is open.',
      reopened: 'The reopening is undone: the phase stays closed.',
      cancelled: 'The cancelling is undone: the phase is as before.',
    },
    reopeningUndoneLine: (title: string) =>
      `Phase “${title}”: the reopening was undone within the minute.`,
    title: 'Phases',
    lead: 'What the protocol plans, and what happened.',
    noneTitle: 'Phases come from the protocol',
    none: 'They will appear here once the protocol is frozen.',
    states: {
      ahead: 'to come',
      unopened: 'never opened',
      open: 'under way',
      closed: 'over',
      cancelled: 'cancelled',
    },
    late: 'late',
    planned: 'Planned',
    dates: (from: string, to: string) => `from ${from} to ${to}`,
    oneDay: (day: string) => `on ${day}`,
    early: 'Why before the one before is over',
    opened: 'Opened on',
    over: 'Over on',
    reason: 'Why',
    reasonBefore: 'Why it had been closed',
    reopenedOn: (day) => `Reopened on ${day}`,
    instruments: 'Instruments',
    milestones: 'Milestones',
    milestone: 'Milestone',
    plannedOn: 'Planned for',
    reachedOn: 'Reached on',
    reach: 'Note the day',
    open: 'Open the phase',
    waitsFor: (titles) =>
      `This phase waits for the end of ${titles.map((title) => `“${title}”`).join(', ')}: close or cancel ${titles.length === 1 ? 'that one' : 'those'} first.`,
    openHelp: 'Its instruments are created with the settings of the frozen protocol.',
    close: 'Close the phase',
    closeConfirm: 'Its figures will no longer change.',
    ends: {
      past: (day: string, days: number) =>
        `This phase was to end on ${day}, ${numbered(days, 'days', 'en')} ago.`,
      today: 'This phase ends today.',
      ahead: (day: string, days: number) =>
        `This phase ends on ${day}, in ${numbered(days, 'days', 'en')}.`,
      unplanned: 'The protocol does not say on which day this phase ends.',
    },
    pendingLead: 'What is not done:',
    milestoneMissing: (title) => `The milestone “${title}” has no day.`,
    logbookMissing: 'The logbook says nothing since the phase was opened.',
    pendingWhy: 'Why close it all the same',
    reopen: 'Reopen the phase',
    reopenWhy: 'Why reopen it',
    reopenHint:
      'This reason stays written beside the phase, and in the logbook. Sessions may go on and their figures be corrected; a vote that was counted or a draw that was held stay as they are.',
    reopenedLine: (title: string, reason: string) => `Phase “${title}” reopened: ${reason}`,
    reopenedNotice: 'The phase is open again. The reason is written beside it, and in the logbook.',
    cancel: 'Cancel the phase',
    cancelHint: (open) =>
      open ? 'This reason stays public.' : 'This reason stays written beside the phase.',
    after: 'After',
    version: (number: string) => `Set by version ${number} of the protocol`,
    refusedInstrument: (title: string) => `It is the instrument “${title}”.`,
    openedNotice: 'The phase is open, its instruments are ready.',
    closedNotice: 'The phase is closed.',
    cancelledNotice: 'The phase is cancelled.',
    reachedNotice: 'The milestone is noted.',
    progress: (over: string, total: string) =>
      `${numbered(over, 'phases', 'en')} over out of ${total}`,
    refusals: {
      'not-found': 'This phase is not in the frozen protocol.',
      forbidden: 'Only the team of the experiment may do this.',
      'not-frozen': 'Freeze the protocol first: it sets the phases.',
      'not-running': 'The experiment is not “running”: pass the stage first.',
      'already-opened': 'This phase is already open, over or cancelled.',
      'waits-for-another': 'This phase waits for another, on which it depends, to be over.',
      'settings-refused':
        'An instrument of this phase has incomplete settings: correct them by an amendment to the protocol.',
      'not-open': 'This phase is not open.',
      'not-closed': 'This phase is not closed: there is nothing to reopen.',
      'reason-short':
        'Write why, in ten characters at least: this reason stays written beside the phase.',
      'instruments-pending':
        'Something is not done in this phase: finish it, or write why you close it, in ten characters at least. This reason stays written beside the phase.',
      'already-over': 'This phase is already over or cancelled.',
      'reason-missing': 'Write why: this reason stays written beside the phase.',
      'not-a-day': 'Give a day, for example 2026-12-12.',
    },
  },
)
