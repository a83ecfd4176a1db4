import { defineTexts } from '#kit/texts.ts'

/** What those who write a protocol read. */
export const kindTexts = defineTexts(
  {
    kind: {
      title: 'Carte d’avis',
      help: 'Des énoncés courts, un à la fois, et une carte de ce qui rassemble et de ce qui sépare.',
    },
    commitment: 'Ce que la collectivité s’engage à faire',
    commitmentHint: 'Par exemple : répondre en public à chaque énoncé qui rassemble',
    planned: 'Personnes attendues',
    plannedHint: 'Par exemple 200',
    moderation: 'Énoncés proposés par les personnes qui répondent',
    moderationHint: 'La charte est publique dans les deux cas.',
    moderations: {
      before: 'Lus par l’équipe avant d’être montrés',
      after: 'Montrés tout de suite, lus ensuite',
    },
    notice: {
      recorded: 'Des réponses et des énoncés, sans nom ni courriel, avec le jour et sans l’heure.',
      retention:
        'L’adresse personnelle cesse d’ouvrir un an après la clôture. Les réponses, sans nom, restent.',
      conduct: 'Un énoncé est refusé seulement en citant la charte, et sa raison est publique.',
    },
    people: 'Personnes qui ont répondu',
    peopleUnit: 'personnes',
    onPaper: 'Dont sur papier',
    inHalls: 'En plus, dans des salles, par des cartes',
    statements: 'Énoncés montrés',
    statementsUnit: 'énoncés',
    perPerson: 'Réponses par personne',
    answersUnit: 'réponses',
    agreed: 'Énoncés qui rassemblent',
    toOpen: (title: string) => `« ${title} » n’est pas ouverte.`,
    goesOn: (title: string) => `« ${title} » n’est pas close.`,
    caption: 'Énoncés qui rassemblent',
    statement: 'Énoncé',
    share: 'Part',
    followUp: 'Réponse de la collectivité',
    none: 'Aucun énoncé ne rassemble assez de personnes.',
    noAnswer: 'Pas encore',
  },
  {
    kind: {
      title: 'Opinion map',
      help: 'Short statements, one at a time, and a map of what brings together and what parts.',
    },
    commitment: 'What the authority commits to',
    commitmentHint: 'For example: to answer in public each statement on which people agree',
    planned: 'People expected',
    plannedHint: 'For example 200',
    moderation: 'Statements proposed by those who answer',
    moderationHint: 'The charter is public in both cases.',
    moderations: {
      before: 'Read by the team before they are shown',
      after: 'Shown at once, read afterwards',
    },
    notice: {
      recorded:
        'Answers and statements, without a name or an e-mail address, with the day and without the hour.',
      retention:
        'The own address stops opening a year after the map is closed. Answers, without names, stay.',
      conduct: 'A statement is refused only by citing the charter, and its reason is public.',
    },
    people: 'People who answered',
    peopleUnit: 'people',
    onPaper: 'Among them, on paper',
    inHalls: 'Besides, in halls, by cards',
    statements: 'Statements shown',
    statementsUnit: 'statements',
    perPerson: 'Answers for each person',
    answersUnit: 'answers',
    agreed: 'Statements that bring people together',
    toOpen: (title: string) => `“${title}” is not open.`,
    goesOn: (title: string) => `“${title}” is not closed.`,
    caption: 'Statements that bring people together',
    statement: 'Statement',
    share: 'Share',
    followUp: 'Answer of the authority',
    none: 'No statement brings enough people together.',
    noAnswer: 'Not yet',
  },
)
