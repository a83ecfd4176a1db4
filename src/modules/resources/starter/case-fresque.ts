import { points, prose, type StarterCase } from './case.ts'

export const fresque: StarterCase = {
  title: 'Trois heures de jeu pour comprendre la démocratie',
  lead: 'Un jeu collectif peut-il donner envie de prendre part à la vie publique ?',
  where: [],
  place: 'France : Île-de-France, Hauts-de-France et ailleurs',
  period: 'depuis 2023',
  participants: '154 jeunes au moment de la source',
  challenges: ['culture_of_engagement', 'empowerment'],
  themes: ['jeunesse', 'éducation'],
  methods: ['jeu', 'atelier'],
  facets: {
    publics: ['youth', 'residents'],
    levels: ['inform'],
    phases: ['diagnosis'],
    pillars: ['participation'],
    scales: ['municipality', 'national'],
  },
  facts: {
    commissioner: 'Démocratie Ouverte',
    recruitment: 'Groupes déjà constitués : festivals, service civique, associations de jeunesse',
    mode: 'En présence',
    duration: 'Environ trois heures',
  },
  outcome: 'ongoing',
  evidence: {
    level: 1,
    reason:
      'Le jeu est présenté par l’association qui l’a créé, dans une annonce de mission et une page de collecte de dons. Aucune mesure avant et après n’a été trouvée.',
  },
  essential: {
    what: 'Un atelier en groupe, à partir de quinze ans, pour comprendre les institutions et leurs failles',
    who: 'Démocratie Ouverte, des volontaires en service civique, des associations de jeunesse',
    when: 'Depuis 2023, environ trois heures par séance',
    result: '154 jeunes avaient joué au moment de la source',
    limits: 'Jeu longtemps en phase de test ; effet sur l’engagement non mesuré',
    redo: 'Former deux personnes à l’animation, trouver un groupe déjà constitué',
  },
  sections: {
    summary: prose(
      'La Fresque de la démocratie reprend le principe des fresques : des cartes, un groupe, une animation, et une grande image que l’on construit ensemble. Elle vise d’abord les quinze à vingt-cinq ans.',
    ),
    context: prose(
      'Une part importante des jeunes ne vote pas : 41 % des dix-huit à vingt-quatre ans à la présidentielle de 2022, d’après la source. Connaître les institutions ne suffit pas, mais ne pas les connaître ferme la porte.',
    ),
    objectives: points(
      'Comprendre comment tiennent les institutions',
      'Repérer leurs points faibles',
      'Trouver où agir',
    ),
    method: prose(
      'Pendant trois heures, le groupe assemble les pièces du système, de la commune à l’Europe, repère ses points faibles, puis cherche où chacun·e pourrait agir. L’animation ne dit pas quoi penser : elle fait parler.',
      'Des binômes en service civique, accompagnés par une personne chargée d’expérimentation, animent les premières séances et améliorent le jeu en même temps.',
    ),
    steps: points(
      '2023 : premières séances, le jeu est encore en test',
      'Mars 2024 : séance au festival Provox, à Valenciennes',
      'Juillet 2024 : séance avec des volontaires en service civique',
      'Ensuite : collecte de dons pour former des animateurs et des animatrices',
    ),
    actors: prose(
      'Des binômes en service civique animent, accompagnés par une personne chargée d’expérimentation.',
    ),
    means: prose(
      'Une table, un jeu de cartes, une personne formée, trois heures. L’association cherche de l’argent pour rendre les séances gratuites aux publics les plus éloignés et pour fabriquer des mallettes.',
    ),
    results: prose(
      'Cent cinquante-quatre jeunes avaient participé quand la page a été écrite. Ce qu’ils et elles en retiennent six mois après n’est pas connu.',
    ),
    worked: prose('Améliorer le jeu en l’animant : les personnes qui le jouent le corrigent.'),
    difficulties: prose(
      'Trois heures, c’est long pour un groupe qui n’a pas choisi d’être là. Et un jeu qui montre surtout des failles peut décourager autant qu’éclairer : tout se joue dans la dernière demi-heure.',
    ),
    vigilance: points(
      'Finir sur ce que chacun·e peut faire, pas sur la liste des failles',
      'Ne dites pas quoi penser : l’animation fait parler',
    ),
    advice: points(
      'Proposez-le à un groupe qui a une raison d’agir : conseil de jeunes, club, classe',
      'Posez les mêmes trois questions au début et à la fin : vous aurez une mesure, même modeste',
      'Terminez par une action concrète et datée, que chacun·e choisit',
    ),
  },
  sources: [
    {
      label: 'Annonce de mission de service civique',
      href: 'https://fr.clickjobs.io/jobs/50406457-paris-animer-la-fresque-de-la-democratie-et-enqueter',
    },
    {
      label: 'Dift, l’éducation à la citoyenneté par le jeu',
      href: 'https://dift.com/en/projects/citizenship-education-reinvented-through-play',
    },
    {
      label: 'Démocratie Ouverte, nous soutenir',
      href: 'https://www.democratieouverte.org/nous-soutenir',
    },
  ],
}
