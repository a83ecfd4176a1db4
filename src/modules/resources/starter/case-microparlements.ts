import { points, prose, type StarterCase } from './case.ts'

export const microparlements: StarterCase = {
  title: 'Faire siéger une prairie ou un fleuve',
  lead: 'Comment donner une voix aux milieux vivants dans les décisions d’une commune ?',
  where: [],
  place: 'France, méthode sans territoire attitré',
  period: 'de 2022 à 2024',
  participants: 'une trentaine de personnes au dernier atelier de conception',
  challenges: ['shared_decision', 'whole_policy_cycle'],
  themes: ['biodiversité'],
  methods: ['assemblée citoyenne', 'jeu de rôle'],
  facets: {
    publics: ['residents', 'officers', 'elected'],
    levels: ['involve'],
    phases: ['diagnosis', 'design'],
    pillars: ['cooperation', 'representation'],
    scales: ['municipality', 'neighbourhood'],
  },
  facts: {
    commissioner: 'Démocratie Ouverte et l’agence Vraiment Vraiment',
    mode: 'En présence, avec des sorties de terrain',
    duration: 'Environ deux ans de conception',
  },
  outcome: 'ongoing',
  evidence: {
    level: 1,
    reason:
      'La méthode est décrite par celles et ceux qui l’ont conçue et par un média présent à un atelier. Nous n’avons pas trouvé le récit d’un microparlement installé dans la durée.',
  },
  essential: {
    what: 'Une petite assemblée où chaque membre, formé pour cela, parle pour une espèce ordinaire d’un même milieu',
    who: 'Démocratie Ouverte et l’agence Vraiment Vraiment ; demain habitant·es, agent·es et élu·es d’une commune',
    when: 'Environ deux ans de conception, guide présenté en mars 2024',
    result: 'Un guide pratique de 80 pages et sa version courte de 16 pages',
    limits:
      'Peu de retours d’usage publiés ; représenter un être non humain reste une question ouverte',
    redo: 'Choisir un milieu précis et proche, pas « la nature »',
  },
  sections: {
    summary: prose(
      'Un mulet, un frêne, un syrphe : dans un microparlement, des personnes se forment pour défendre une espèce commune, et l’assemblée veille sur un milieu, prairie, bois, friche ou rivière. L’idée est de faire entrer leurs intérêts dans une décision locale avant qu’elle soit prise.',
    ),
    context: prose(
      'Quand une ville construit ou aménage, les sols, les oiseaux et les amphibiens sont absents de la table. Des pays et des rivières ont reçu des droits ; les deux équipes ont cherché une voie plus modeste, qui n’attende pas un conflit pour exister.',
    ),
    objectives: points(
      'Faire entrer des espèces ordinaires dans une décision locale',
      'Ne pas attendre un conflit pour en parler',
    ),
    method: prose(
      'Trois personnes font tourner l’assemblée, une coordination et deux habitant·es, que le guide appelle les poissons-pilotes. Une personne de l’administration et un·e élu·e les accompagnent. La coordination garde le lien avec chaque membre.',
      'Une facilitation extérieure garde la méthode. Elle est formée à la résolution des conflits et veille à ce que personne ne se serve de l’assemblée pour autre chose.',
      'Les outils d’entrée en relation vont de la sortie de terrain à des exercices proches de la méditation, testés en atelier.',
    ),
    steps: points(
      '2022 et 2023 : conception avec des agent·es, des élu·es, des naturalistes',
      'Début février 2024 : dernier atelier à Paris',
      '21 mars 2024 : présentation publique du guide',
      'Juillet 2024 : table ronde aux Rencontres européennes de la participation, à Toulouse',
      'Septembre 2024 : essai de plusieurs outils avec plus de soixante personnes, à La Rochelle',
    ),
    actors: prose(
      'Une coordination et deux habitant·es, un·e membre de l’administration, un·e élu·e, une facilitation extérieure formée aux conflits.',
    ),
    means: prose(
      'Le guide recense des pistes d’argent public, dont la partie animation du fonds vert. Aucun coût type n’est donné : les auteurs disent qu’il faudra du sur-mesure.',
    ),
    results: prose(
      'Un guide libre d’accès, deux formats, une communauté d’élu·es et d’agent·es intéressé·es. En 2024 les deux équipes cherchaient des collectivités partenaires.',
    ),
    worked: prose(
      'Une trentaine de personnes au dernier atelier, et un guide libre en deux longueurs.',
    ),
    difficulties: prose(
      'Comment savoir qu’on parle pour un crapaud et non pour soi ? Les concepteurs posent eux-mêmes la question des biais de représentation, et celle de la place des animateurs et animatrices nature.',
    ),
    vigilance: points(
      'Dire quel pouvoir l’assemblée a vraiment : avis, saisine, droit de réponse',
      'Ne pas en faire un décor pour un projet déjà décidé',
      'Prévoir la fin du mandat et le passage de relais',
    ),
    advice: points(
      'Commencez par un milieu sur lequel une décision est attendue dans l’année',
      'Appuyez chaque voix sur un état des lieux écologique, même court',
      'Faites répondre le conseil par écrit, comme à toute autre assemblée',
    ),
  },
  sources: [
    {
      label: 'Biodiversité administrative, les microparlements',
      href: 'https://biodiversite-administrative.fr/experimentations/microparlements',
    },
    {
      label: 'Biodiversité administrative, questions et réponses',
      href: 'https://biodiversite-administrative.fr/microparlements-f-a-q/',
    },
    {
      label: 'La Corneille, quand le vivant se lance en politique',
      href: 'https://lacorneille.fr/main-articles/micro-parlement-des-espaces-naturels-quand-le-vivant-se-lance-en-politique',
    },
    {
      label: 'Démocratie Ouverte, retour sur la table ronde',
      href: 'https://www.democratieouverte.org/blog/microparlements-des-vivants-retour-sur-la-table-ronde-des-rencontres-europeennes-de-la-participation',
    },
  ],
}
