export interface DemoFeed {
  readonly title: string
  readonly address: string
  readonly home: string
  readonly licence: string
  readonly themes: string[]
  readonly items: readonly DemoFind[]
}

interface DemoFind {
  readonly address: string
  readonly title: string
  readonly extract: string
  readonly authors: string
  readonly publishedAt: Date
  readonly picture: string
}

/** Invented papers at addresses that are reserved: they lead nowhere (RFC 2606). Told as of today. */
export function demoFeeds(now: Date): readonly DemoFeed[] {
  const find =
    (base: string) =>
    (days: number, slug: string, title: string, extract: string): DemoFind => ({
      address: `${base}/${slug}`,
      title,
      extract,
      authors: '',
      publishedAt: new Date(now.getTime() - days * 86_400_000),
      picture: '',
    })
  const gazette = find('https://gazette.example')
  const carnet = find('https://carnet.example')
  const revue = find('https://revue.example')
  return [
    {
      title: 'La Gazette des assemblées',
      address: 'https://gazette.example/flux.xml',
      home: 'https://gazette.example/',
      licence: 'CC BY-SA 4.0',
      themes: ['institutions'],
      items: [
        gazette(
          1,
          'quartiers',
          'Un an d’assemblées de quartier : ce qui a tenu',
          'Les assemblées de quartier ont un an. Des agents racontent ce qui a tenu et ce qui a lassé.',
        ),
        gazette(
          2,
          'tirage',
          'Tirer au sort sans liste électorale : trois façons de faire',
          'Porte-à-porte, annuaire, adresses : trois communes comparent.',
        ),
        gazette(
          4,
          'garde-d-enfants',
          'La garde d’enfants change qui vient aux réunions',
          'Une commune a compté : avec une garde, les parents seuls reviennent.',
        ),
        gazette(
          9,
          'suites',
          'Répondre à chaque proposition, même par non',
          'Un tableau public de réponses, tenu par deux agents.',
        ),
      ],
    },
    {
      title: 'Carnet d’une agente',
      address: 'https://carnet.example/atom.xml',
      home: 'https://carnet.example/',
      licence: '',
      themes: ['ruralité'],
      items: [
        carnet(
          1,
          'village',
          'Réunir un village de 400 habitants sans salle',
          'La réunion a eu lieu au lavoir, un dimanche.',
        ),
        carnet(
          3,
          'budget',
          'Un budget participatif de 3 000 euros',
          'Petit montant, vraie décision : le récit d’une première année.',
        ),
        carnet(
          6,
          'mots',
          'Les mots qui font partir les gens',
          'Une liste de mots, et ceux qui les remplacent.',
        ),
        carnet(
          12,
          'elus',
          'Ce que les élu·es craignent vraiment',
          'Douze entretiens, quatre craintes.',
        ),
      ],
    },
    {
      title: 'Revue de la participation',
      address: 'https://revue.example/rss',
      home: 'https://revue.example/',
      licence: 'Tous droits réservés',
      themes: ['climat'],
      items: [
        revue(
          1,
          'tirage-sans-liste',
          'Tirer au sort sans liste électorale, trois façons de faire',
          'Trois communes comparent leurs méthodes de tirage.',
        ),
        revue(
          5,
          'conventions',
          'Conventions locales : qui garantit quoi ?',
          'Le rôle des garant·es dans huit conventions locales.',
        ),
        revue(
          8,
          'climat',
          'Après l’atelier climat, que reste-t-il ?',
          'Une enquête six mois après auprès des participant·es.',
        ),
        revue(
          15,
          'ecoles',
          'Des délégué·es de classe tiré·es au sort',
          'Deux collèges ont essayé pendant un an.',
        ),
      ],
    },
  ]
}
