import type { ProtocolContent } from '../../template/nouns.ts'

const unknown = 'Non publié.'

/**
 * The protocol of SMICVAL as far as public sources tell it. It was written afterwards, and says so in
 * its first lines: nobody should take it for a text that was frozen before the field.
 */
export const smicvalProtocol: ProtocolContent = {
  authors: { answer: ['Ouvroir, d’après les sources citées'] },
  partners: {
    answer: ['SMICVAL du Libournais et de la Haute-Gironde', 'Labo de Démocratie Ouverte'],
  },
  licence: { answer: 'CC-BY-4.0' },
  context: {
    answer:
      'Protocole reconstitué en novembre 2026 d’après des sources publiques. Il n’a été ni écrit ni figé à l’époque : les dates de préparation sont posées à la veille du séminaire, seule borne connue.\n\nLe SMICVAL s’occupe des déchets de 138 communes, environ deux cent mille personnes. Pour réduire les déchets il veut associer des habitant·es, et n’a ni liste électorale ni fichier. Le 29 janvier 2020, une cinquantaine d’élu·es en parlent dans un séminaire.',
  },
  novelty: {
    answer:
      'Les grands panels passent par un institut ou un fichier acheté. Ici le hasard désigne des lieux par un lancer que tout le monde voit, et l’équipe va à la rencontre des gens.',
  },
  objectives: {
    answer: [
      'Réunir un panel de quinze personnes',
      'Suivre des critères de représentativité écrits avant le terrain',
      'Publier la méthode, ses apports et ses limites',
    ],
  },
  mandate: {
    answer:
      'Aider à imaginer comment les habitant·es peuvent prendre part directement à une démarche zéro déchet. Le texte exact du mandat n’est pas publié.',
  },
  'decision-link': {
    answer:
      'Non publié : aucune source ne dit ce que le syndicat s’était engagé à faire des travaux.',
  },
  tailoring: {
    answer:
      'La démarche est annoncée en essai-erreur : la méthode peut bouger sur le terrain, et ce qui a bougé est raconté ensuite.',
  },
  'method-principles': {
    answer:
      '1. Écrire le mandat confié au panel et les critères de représentativité.\n2. Laisser le hasard désigner où aller ; une photo montre les équipes lançant des fléchettes, la cible exacte n’est pas dite.\n3. Se rendre sur place, rencontrer, proposer.\n4. Compléter le panel selon les critères.\n5. Raconter ce qui a marché et ce qui n’a pas marché.',
  },
  materials: { answer: ['Des fléchettes', 'La fiche de méthode publiée ensuite'] },
  audience: {
    answer:
      'Les habitant·es du territoire, en particulier les personnes qui ne viennent pas d’habitude.',
  },
  'participants-planned': { answer: 15 },
  'number-rationale': {
    answer: 'Quinze personnes, un groupe qui délibère. La raison de ce nombre n’est pas publiée.',
  },
  representativeness: {
    without:
      'Des critères ont été écrits avant le terrain, une source le dit, mais leur liste n’est pas publiée.',
  },
  recruitment: {
    answer:
      'Trois jours de terrain, du 25 au 27 mai 2021, par des équipes du syndicat et du Labo. Le nombre de personnes abordées et de refus n’est pas publié.',
  },
  inclusion: {
    answer:
      'Aller vers les gens là où ils sont, sans écran ni courrier. Le reste n’est pas publié.',
  },
  phases: {
    answer: [
      {
        id: 'seminar',
        title: 'Séminaire des élu·es',
        purpose: 'Une cinquantaine d’élu·es parlent d’innovation démocratique et de déchets.',
        startsOn: '2020-01-29',
        endsOn: '2020-01-29',
        milestones: [],
        dependsOn: [],
        instruments: [
          {
            id: 'seminar-session',
            kind: 'sessions',
            settings: {
              format: 'meeting',
              sessions: 1,
              participants: 50,
              minutes: 180,
              place: 'SMICVAL',
            },
          },
        ],
      },
      {
        id: 'mandate',
        title: 'Mandat et critères',
        purpose:
          'L’équipe écrit ce qui est confié au panel et à quoi l’on verra qu’il ressemble au territoire. Les dates ne sont pas publiées : les deux bornes sont le séminaire et le terrain.',
        startsOn: '2020-01-30',
        endsOn: '2021-05-24',
        milestones: [],
        dependsOn: ['seminar'],
        instruments: [],
      },
      {
        id: 'field',
        title: 'Tirer au sort sur le terrain',
        purpose: 'Trois jours pour constituer un panel de quinze personnes.',
        startsOn: '2021-05-25',
        endsOn: '2021-05-27',
        milestones: [{ id: 'panel', title: 'Panel constitué', on: '2021-05-27' }],
        dependsOn: ['mandate'],
        instruments: [
          {
            id: 'field-days',
            kind: 'sessions',
            settings: {
              format: 'workshop',
              sessions: 1,
              participants: 15,
              minutes: 1260,
              place: 'Libournais et Haute-Gironde',
            },
          },
        ],
      },
    ],
  },
  fidelity: { answer: unknown },
  'existing-data': { answer: 'analysed' },
  'existing-data-detail': {
    answer:
      'Tout était connu au moment d’écrire : ce texte est un récit mis en forme de protocole. Les durées (trois heures pour le séminaire, sept heures par jour de terrain) sont des reconstitutions, parce que l’outil en demande.',
  },
  comparison: {
    answer: 'Aucune comparaison n’est publiée, ni avec la population, ni avec une autre méthode.',
  },
  indicators: {
    answer: [
      {
        id: 'panel',
        name: 'Personnes au panel',
        unit: 'personnes',
        target: '15',
        source: 'Fiche du Labo de Démocratie Ouverte',
      },
      {
        id: 'days',
        name: 'Jours de terrain',
        unit: 'jours',
        target: '3',
        source: 'Fiche du Labo de Démocratie Ouverte',
      },
    ],
  },
  collection: { answer: unknown },
  'stopping-rule': { answer: 'Le terrain s’arrête au bout de trois jours.' },
  'missing-data': { answer: unknown },
  analysis: { answer: 'Un récit écrit par l’équipe, avec les apports et les limites.' },
  'decision-rule': {
    answer:
      'Reconstitué : la méthode est jugée utilisable si quinze personnes acceptent en trois jours.',
  },
  'evaluation-forms': { answer: ['self'] },
  'evaluation-plan': { answer: 'L’équipe elle-même, après le terrain.' },
  documentation: { answer: 'Une fiche publique sous licence CC BY, des photos.' },
  governance: { answer: 'Une équipe d’expérimentation commune au SMICVAL et au Labo.' },
  roles: {
    answer: [
      {
        id: 'field',
        task: 'Aller sur le terrain',
        does: 'Équipes du SMICVAL et du Labo',
        answers: 'Non publié',
      },
    ],
  },
  budget: {
    answer: [
      {
        id: 'total',
        label: 'Coût total : non publié (le montant reste à zéro faute de source)',
        side: 'expense',
        amount: 0,
      },
    ],
  },
  risks: {
    answer: [
      {
        id: 'small',
        risk: 'Un groupe de quinze ne peut pas tenir beaucoup de critères à la fois',
        likelihood: 'high',
        response: 'Reconstitué : choisir peu de critères et dire lesquels.',
      },
    ],
  },
  'red-lines': {
    answer: ['Ne pas acheter de fichier', 'Ne pas confier le tirage à un prestataire'],
  },
  ethics: { answer: unknown },
  'personal-data': { answer: unknown },
  minors: { without: 'Aucune source ne parle de personnes mineures.' },
  'stop-criteria': { answer: ['Non publié'] },
  'expected-benefits': {
    answer:
      'Une méthode légère, que tout le monde comprend, et qu’un autre territoire peut refaire.',
  },
  'expected-limits': {
    answer: 'Un seul essai, un petit groupe, des personnes qui acceptent d’ouvrir et de parler.',
  },
}
