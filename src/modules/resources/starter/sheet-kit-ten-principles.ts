import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const tenPrinciples: StarterPage = {
  kind: 'kit',
  title: 'Dix principes pour une convention citoyenne locale : le kit de vérification',
  lead: 'Votre convention tient-elle debout ? Dix questions à se poser avant de l’annoncer.',
  challenges: ['restore_trust', 'shared_decision', 'diversify_participants'],
  themes: ['institutions'],
  methods: ['convention citoyenne', 'tirage au sort'],
  facets: {
    publics: ['elected', 'officers', 'residents'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['transparency', 'participation', 'representation'],
    scales: ['municipality', 'intercommunality', 'region'],
    format: 'text',
  },
  evidence: {
    level: 2,
    reason:
      'Les dix principes viennent d’un guide publié par Démocratie Ouverte en 2020, dont nous n’avons lu que les premières pages. Les questions et les preuves proposées ici sont rédigées pour ce kit.',
  },
  essential: {
    what: 'Une liste à remplir à plusieurs : pour chaque principe, une question, la preuve attendue, le signal d’alerte',
    who: 'L’équipe qui prépare, une personne de l’opposition, deux habitant·es',
    when: 'Trois fois : avant l’annonce, avant la première séance, après la remise de l’avis',
    cost: 'Une heure et demie et une impression',
    limits: 'Le kit vérifie un cadre ; il ne remplace ni les garant·es ni l’évaluation',
  },
  sections: {
    summary: prose(
      'Une convention citoyenne locale réunit au moins cent personnes tirées au sort, plusieurs jours, sur une question précise liée à une décision. Dix principes la distinguent d’une réunion publique. Ce kit en fait dix étapes de vérification, à remplir ensemble et à publier.',
    ),
    audience: prose(
      'Une mairie, une intercommunalité ou une région qui prépare une convention ; des habitant·es à qui l’on en propose une et qui veulent savoir ce qu’elle vaut ; des garant·es qui cherchent une trame.',
    ),
    contents: points(
      'Dix étapes, une par principe : la question, la preuve, l’alerte',
      'Une règle de lecture : vert, prouvé ; orange, promis ; rouge, manquant',
      'Le modèle de lettre de mandat et le modèle de procès-verbal de tirage, dans ce centre',
    ),
    material: points(
      'Cette page imprimée, une par personne',
      'Trois feutres : vert, orange, rouge',
      'Les documents déjà écrits : délibération, lettre de mandat, budget, calendrier',
    ),
    use: prose(
      'Remplissez d’abord chacun·e de votre côté, en dix minutes. Comparez ensuite principe par principe : les désaccords sont plus utiles que les accords. Un principe sans preuve écrite est orange, même si tout le monde y croit.',
      'Un seul rouge sur les principes 1, 2, 4 ou 10 devrait suffire à reporter l’annonce. C’est une règle proposée par ce kit.',
    ),
    adapt: prose(
      'Pour un jury de quinze à vingt-cinq personnes, gardez tous les principes sauf l’effectif, et ne l’appelez pas convention. Pour une assemblée permanente, remplacez la fin du mandat par la règle de renouvellement. Gardez toujours le lien avec la décision et le droit de suite.',
    ),
    vigilance: points(
      'Ne remplissez pas le kit seul·e dans un bureau : il perd tout son sens',
      'Ne publiez pas que les verts',
      'Le guide d’origine est sous licence CC BY-SA : ce kit n’en copie pas le texte, et renvoie vers lui',
    ),
    examples: prose(
      'Est Ensemble a lié l’avis de sa convention à un vote motivé de l’assemblée. L’Occitanie avait trois garant·es et des journées payées comme celles des jurés. Cherchez dans leurs fiches ce qui serait vert, orange ou rouge.',
    ),
  },
  steps: [
    step(
      'Un mandat clair et ambitieux',
      'Question : tient-il en une phrase qu’un·e habitant·e peut redire ? Preuve : la lettre de mandat signée. Alerte : la question contient la réponse, ou permet de tout dire.',
      8,
    ),
    step(
      'Un lien direct et explicite avec la décision',
      'Question : quelle décision attend cet avis, et qui la prendra quand ? Preuve : la date du conseil. Alerte : « les propositions seront étudiées ».',
      8,
    ),
    step(
      'Une organisation et des garant·es indépendants',
      'Question : qui peut dire non à la personne qui commande ? Preuve : la composition du comité et des garant·es, publiée. Alerte : tout le monde dépend du même cabinet.',
      8,
    ),
    step(
      'Un tirage au sort qui inclut',
      'Question : qui ne viendra pas si l’on ne fait rien de plus ? Preuve : critères, effectifs, aides prévues. Alerte : un appel à volontaires seul.',
      8,
    ),
    step(
      'Une animation professionnelle',
      'Question : qui tient le temps et protège les voix timides ? Preuve : le déroulé et l’expérience de l’équipe. Alerte : la présidence de séance par un·e élu·e.',
      8,
    ),
    step(
      'Une délibération en trois temps',
      'Question : y a-t-il du temps pour s’informer, pour enquêter, pour produire ? Preuve : le calendrier. Alerte : on écrit dès le premier jour.',
      8,
    ),
    step(
      'Des avis contradictoires',
      'Question : les membres entendront-ils de bons arguments contre votre préférence ? Preuve : la liste des auditions, dont celles qu’ils choisissent. Alerte : les expert·es du projet, et personne d’autre.',
      8,
    ),
    step(
      'Un portage politique et un lien avec la société organisée',
      'Question : qui, parmi les élu·es et les associations, s’attend à travailler avec cet avis ? Preuve : noms et rendez-vous. Alerte : une seule personne porte tout.',
      8,
    ),
    step(
      'De la transparence et un écho',
      'Question : peut-on suivre de dehors ? Preuve : séances ouvertes ou filmées, documents en ligne, presse invitée. Alerte : on découvrira tout à la fin.',
      8,
    ),
    step(
      'Un droit de suite',
      'Question : dans un an, où lira-t-on ce qu’est devenue chaque proposition ? Preuve : l’adresse du tableau, la personne qui le tient, une date de retour. Alerte : la fête de clôture est la dernière ligne du calendrier.',
      8,
    ),
  ],
  sources: [pages.redLines, pages.redLinesCitego, pages.betterConvention],
}
