import { points, prose, type StarterCase } from './case.ts'

export const poitiers: StarterCase = {
  title: 'Cent habitant·es recruté·es en frappant aux portes',
  lead: 'Que change-t-on quand ce sont les élu·es qui viennent chercher les habitant·es chez elles et eux ?',
  where: [{ kind: 'commune', code: '86194' }],
  place: 'Poitiers, Vienne',
  period: 'd’octobre 2021 à octobre 2023, deuxième édition en 2024',
  participants: '21 soirées, 100 membres',
  challenges: ['diversify_participants', 'shared_decision', 'restore_trust'],
  themes: ['espace public', 'institutions'],
  methods: ['assemblée citoyenne', 'tirage au sort', 'porte-à-porte'],
  facets: {
    publics: ['residents', 'elected', 'officers'],
    levels: ['collaborate'],
    phases: ['diagnosis', 'design'],
    pillars: ['participation', 'representation'],
    scales: ['municipality'],
  },
  facts: {
    commissioner: 'La ville de Poitiers',
    recruitment: 'Adresses tirées au sort, puis porte-à-porte par binômes d’élu·es et d’agent·es',
    mode: 'En présence, séances ouvertes',
    duration: 'D’octobre 2021 à octobre 2023 pour la première édition',
    evaluation: 'Une journaliste et une chercheuse ont publié leurs constats',
  },
  outcome: 'finished',
  evidence: {
    level: 2,
    reason:
      'Plusieurs récits indépendants concordent, dont un bilan publié par une journaliste et une chercheuse qui a suivi les débuts. Le profil des membres n’est pas publié en chiffres, ni avant ni après.',
  },
  essential: {
    what: 'Une assemblée qui choisit chaque année son sujet et rend une proposition à la ville',
    who: '100 personnes tirées au sort par adresse, plus toutes celles et ceux qui viennent ; élu·es et agent·es ; Fréquence Commune',
    when: 'Préfiguration d’octobre 2021 à janvier 2022, recrutement pendant l’hiver 2022, choix final le 8 octobre 2023',
    result: 'Un sujet traité en un an, cinq propositions, un choix de l’assemblée',
    limits:
      'La méthode réussit l’inclusion et la diversité ; elle ne garantit pas que les gens restent',
    redo: 'Constituer les binômes avec des élu·es : c’est ce qui ouvre les portes',
  },
  sections: {
    summary: prose(
      'Poitiers a fait elle-même son tirage au sort : des adresses tirées au hasard, puis vingt et une soirées d’hiver à frapper aux portes, une vingtaine d’élu·es et cinq agent·es par deux. L’assemblée qui en naît choisit son sujet et vote ses propositions, avec toutes les personnes présentes.',
    ),
    context: prose(
      'La liste élue en 2020 avait promis de partager une partie de son pouvoir. Plutôt que d’écrire la règle du jeu seule, elle la confie à une assemblée de préfiguration.',
      'Cette assemblée de trente habitant·es mêle trois recrutements, dix personnes par le cadastre, dix volontaires, dix déjà engagées, avec deux agent·es et six élu·es. Elle écrit les règles ; le conseil les adopte en mars 2022.',
    ),
    objectives: points(
      'Partager une part de l’ordre du jour',
      'Faire écrire la règle par celles et ceux qui s’en serviront',
    ),
    method: prose(
      'Un fichier d’adresses est tiré au sort, avec l’aide de la coopérative Fréquence Commune. Les binômes se rendent sur place le soir, expliquent, et reviennent. Une mère de famille a ainsi ouvert sa porte à la maire.',
      'L’assemblée traite un seul sujet par an, en quatre sessions : choisir, comprendre, arbitrer, finaliser. Les cent membres en sont le cœur, mais toute personne présente vote, sans condition d’âge ni de nationalité.',
    ),
    steps: points(
      'Octobre 2021 – janvier 2022 : la préfiguration écrit les règles',
      'Mars 2022 : délibération du conseil municipal',
      'Hiver 2022 : vingt et une soirées de porte-à-porte',
      '8 octobre 2022 : parmi dix-huit sujets, l’assemblée choisit les incivilités',
      'Mars et juin 2023 : deux assemblées, environ 200 puis 150 personnes',
      '8 octobre 2023 : cinq propositions, un choix',
      '2024 et 2025 : deuxième édition',
    ),
    actors: prose(
      'Une vingtaine d’élu·es et cinq agent·es pour le recrutement, la coopérative Fréquence Commune, une assemblée de préfiguration de trente habitant·es, deux agent·es et six élu·es.',
    ),
    means: prose('Vingt et une soirées d’hiver à vingt-cinq personnes. Le coût n’est pas publié.'),
    results: prose(
      'Treize réunions en un an, dont trois assemblées. Les témoignages des élu·es insistent sur la rencontre : on n’est pas pris pour des démarcheurs, et un refus finit parfois en café.',
      'Le sujet choisi a surpris la municipalité : personne n’aurait parié sur les incivilités. C’est le signe que le choix était réel.',
    ),
    followUp: prose(
      'Cinq propositions et un choix le 8 octobre 2023. Une deuxième édition a suivi en 2024 et 2025.',
    ),
    worked: prose(
      'Aller chez les gens, avec une adresse tirée au sort et un·e élu·e derrière la porte, touche des personnes que les courriers ne touchent pas.',
    ),
    difficulties: prose(
      'La participation baisse au fil des séances, entre la première et la deuxième assemblée de 2023. Le bilan le dit nettement : la diversité du départ ne se maintient pas seule. Le porte-à-porte pèse aussi sur des équipes qui ont déjà des journées pleines.',
    ),
    vigilance: points(
      'Le soin mis à recruter ne remplace pas celui de rappeler',
      'Dites d’avance comment l’assemblée reste légitime quand elle fond',
    ),
    advice: points(
      'Comptez large : ici vingt et une soirées et vingt-cinq personnes pour cent membres',
      'Notez absences, refus, accords : c’est le seul moyen de juger la méthode ensuite',
      'Préparez l’après dès le recrutement : garde d’enfants, rappel par une même personne, places réservées',
      'Acceptez d’avance le sujet que vous n’auriez pas choisi',
    ),
  },
  sources: [
    {
      label: 'Démocraties, Poitiers évalue son tirage au sort fait maison',
      href: 'https://democraties.media/poitiers-evalue-le-tirage-au-sort-fait-maison',
    },
    {
      label: 'Démocratie Ouverte, réenchanter la démocratie',
      href: 'https://www.democratieouverte.org/comment-reenchanter-la-democratie-poitiers-en-est/',
    },
    {
      label: 'Démocurieux, l’assemblée citoyenne et populaire',
      href: 'https://democurieux.fr/2022/04/23/assemblee-citoyenne-et-populaire-de-poitiers/',
    },
    {
      label: 'Fréquence Commune, bilan de la quatrième session',
      href: 'https://frequencecommune.fr/?p=4322',
    },
    {
      label: 'Courrier des maires, les citoyens et l’agenda public',
      href: 'https://www.courrierdesmaires.fr/article/a-poitiers-les-citoyens-prennent-le-pouvoir-sur-l-agenda-public.56117',
    },
    {
      label: 'Grand Poitiers, la deuxième édition',
      href: 'https://jeparticipe.grandpoitiers.fr/blog/lassemblee-citoyenne-et-populaire-deuxieme-edition',
    },
  ],
}
