import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'

/** The vote as an instrument of a protocol. */
export const kindTexts = defineTexts(
  {
    kind: {
      title: 'Scrutin',
      help: 'Une question, des options, une règle annoncée avant, sur papier et à l’écran, et un dépouillement que chacun·e peut refaire.',
    },
    notice: {
      recorded:
        'Le nom de chaque personne inscrite, et le fait qu’elle a voté, à l’écran ou sur papier. Dans un vote secret, le nom n’est pas gardé avec le vote.',
      retention: 'Les noms sont effacés douze mois après la fin ; les bulletins sans nom restent.',
      conduct:
        'La question, la règle et la liste sont figées à l’ouverture. Personne ne voit de résultat avant la fin. Une prolongation ou une annulation est publique, avec sa raison.',
    },
    fields: {
      question: { label: 'Question', hint: 'Comme elle sera lue sur le bulletin.' },
      options: { label: 'Options', hint: 'Deux au moins, par exemple « Place du Marché ».' },
      method: {
        label: 'Règle qui décide',
        hint: 'Le jugement majoritaire convient le plus souvent.',
      },
      voters: { label: 'Personnes inscrites, prévues', hint: 'Un nombre, par exemple 120.' },
      seats: { label: 'Options à retenir', hint: '1 le plus souvent.' },
    },
    figures: {
      voters: { label: 'Personnes inscrites au scrutin', unit: 'personnes' },
      ballots: { label: 'Bulletins', unit: 'bulletins' },
      screen: { label: 'Bulletins à l’écran', unit: 'bulletins' },
      paper: { label: 'Bulletins sur papier', unit: 'bulletins' },
      spoilt: { label: 'Bulletins nuls', unit: 'bulletins' },
    },
    option: 'Option',
    optionLabel: 'Nom de l’option',
    optionDetails: 'Explication',
    pending: {
      draft: (title: string) => `Le vote « ${title} » n’a jamais été ouvert.`,
      open: (title: string) =>
        `Le vote « ${title} » est ouvert : clore la phase le ferme avant l’heure annoncée.`,
      paper: (title: string) =>
        `Des bulletins papier du vote « ${title} » ne sont pas tous saisis : il ne sera pas compté.`,
      telling: (title: string) =>
        `Le vote « ${title} » a trop peu de bulletins : l’équipe choisit ce qui en sera publié, puis le compte.`,
    },
    evidence: {
      question: (question: string) => `Question posée : ${question}`,
      method: (method: string) => `Règle annoncée avant l’ouverture : ${method}.`,
      retained: (names: string) => `Retenu : ${names}.`,
      turnout: (ballots: string, voters: string, screen: string, paper: string) =>
        `${numbered(ballots, 'bulletins', 'fr')} pour ${numbered(voters, 'personnes inscrites', 'fr')} : ${screen} à l’écran, ${paper} sur papier.`,
      turnoutInAll: (ballots: number, voters: string) =>
        `${counted(ballots, 'bulletin', 'bulletins')} pour ${numbered(voters, 'personnes inscrites', 'fr')}.`,
      cancelled: 'Ce scrutin a été annulé.',
      table: 'Résultat',
      option: 'Option',
      rank: 'Rang',
      value: 'Mention ou total',
    },
  },
  {
    kind: {
      title: 'Vote',
      help: 'A question, options, a rule announced before, on paper and by screen, and a count that anyone can do again.',
    },
    notice: {
      recorded:
        'The name of each person on the roll, and that they voted, by screen or on paper. In a secret vote the name is not stored with the vote.',
      retention: 'Names are erased twelve months after the end; ballots without names stay.',
      conduct:
        'Question, rule and roll are frozen at the opening. Nobody sees a result before the end. An extension or a cancellation is public, with its reason.',
    },
    fields: {
      question: { label: 'Question', hint: 'As it will be read on the ballot.' },
      options: { label: 'Options', hint: 'Two at least, for example “Market square”.' },
      method: {
        label: 'Rule that decides',
        hint: 'Majority judgment suits most often.',
      },
      voters: { label: 'People on the roll, planned', hint: 'A number, for example 120.' },
      seats: { label: 'Options to choose', hint: 'Most often 1.' },
    },
    figures: {
      voters: { label: 'People on the roll', unit: 'people' },
      ballots: { label: 'Ballots', unit: 'ballots' },
      screen: { label: 'Ballots by screen', unit: 'ballots' },
      paper: { label: 'Ballots on paper', unit: 'ballots' },
      spoilt: { label: 'Spoilt ballots', unit: 'ballots' },
    },
    option: 'Option',
    optionLabel: 'Name of the option',
    optionDetails: 'Explanation',
    pending: {
      draft: (title: string) => `The vote “${title}” was never opened.`,
      open: (title: string) =>
        `The vote “${title}” is open: closing the phase ends it before the time that was said.`,
      paper: (title: string) =>
        `Some paper ballots of the vote “${title}” are not typed: it will not be counted.`,
      telling: (title: string) =>
        `The vote “${title}” has too few ballots: the team chooses what will be published, then counts it.`,
    },
    evidence: {
      question: (question: string) => `Question: ${question}`,
      method: (method: string) => `Rule announced before the opening: ${method}.`,
      retained: (names: string) => `Chosen: ${names}.`,
      turnout: (ballots: string, voters: string, screen: string, paper: string) =>
        `${numbered(ballots, 'ballots', 'en')} for ${numbered(voters, 'people', 'en')} on the roll: ${screen} by screen, ${paper} on paper.`,
      turnoutInAll: (ballots: number, voters: string) =>
        `${counted(ballots, 'ballot', 'ballots')} for ${numbered(voters, 'people', 'en')} on the roll.`,
      cancelled: 'This vote was cancelled.',
      table: 'Result',
      option: 'Option',
      rank: 'Rank',
      value: 'Grade or total',
    },
  },
)
