import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const caseSheetGuide: StarterPage = {
  kind: 'guide',
  title: 'Écrire une fiche retour d’expérience que d’autres pourront refaire',
  lead: 'Que raconter, dans quel ordre, et que faire de ce qui n’a pas marché ?',
  challenges: ['culture_of_engagement', 'restore_trust'],
  themes: ['institutions'],
  methods: ['évaluation'],
  facets: {
    publics: ['officers', 'associations', 'researchers'],
    levels: ['inform'],
    phases: ['evaluation'],
    pillars: ['transparency', 'cooperation'],
    scales: ['municipality', 'department'],
  },
  evidence: {
    level: 2,
    reason:
      'La trame rassemble ce que montrent les fiches du Labo, de Territoires en commun, de Participedia et d’une résidence rurale. L’ordre proposé est celui de cette maison.',
  },
  essential: {
    what: 'Une trame, des questions simples, et une règle : dire ce qu’on ne sait pas',
    who: 'Deux personnes qui y étaient, dont une qui n’a pas organisé',
    when: 'Dans le mois, tant que l’on se souvient',
  },
  sections: {
    summary: prose(
      'Une bonne fiche se lit en une minute et se refait en une semaine. Elle dit où, qui, combien, ce que cela a donné, ce qui a coincé. Elle signale ses trous au lieu de les cacher.',
    ),
    audience: prose(
      'Agent·e d’une collectivité, membre d’une association, chercheur ou chercheuse : toute personne qui a vu une démarche de près.',
    ),
    context: prose(
      'Beaucoup de récits sont écrits des mois après, de mémoire, par qui a intérêt à ce que tout aille bien. Les bases ouvertes constatent que la qualité varie et qu’une simple mesure de complétude aide.',
    ),
    body: points(
      'La question : celle à laquelle l’essai voulait répondre, en une phrase',
      'L’essentiel : quoi, qui, quand, combien, résultat, limites, le refaire',
      'Le contexte, sans l’histoire de la commune depuis 1789',
      'La méthode, assez précise pour être recopiée',
      'Les étapes, avec des dates',
      'Les moyens : argent et qui a payé, temps et qui l’a donné',
      'Les résultats : des nombres avec leur source, puis des récits',
      'Les suites : ce que la collectivité a répondu, et où on le lit',
      'Ce qui a marché, ce qui a coincé, à surveiller, pour le refaire',
      'Les sources, les auteurs et autrices, la licence',
    ),
    material: points(
      'Le journal de bord, les feuilles de présence, les factures',
      'Une photo dont chacun·e a accepté la publication',
    ),
    vigilance: points(
      'Un chiffre sans source est une rumeur : enlevez-le ou dites d’où il vient',
      'Le territoire peut répondre à la fiche ; il ne la valide pas',
      'Ne nommez personne qui ne l’a pas demandé',
    ),
    advice: points(
      'Commencez par « ce qui a coincé » : le reste vient tout seul',
      'Faites relire par quelqu’un qui voudrait refaire la même chose',
      'Laissez « non publié » plutôt qu’une estimation de tête',
    ),
    further: prose(
      'Regardez la fiche de Commana pour les coûts, celle de Haute-Garonne pour le profil des membres.',
    ),
  },
  steps: [
    step('Réunir les traces', 'Dates, présences, factures, photos, compte rendu.', 60),
    step(
      'Interroger deux personnes',
      'Une qui a organisé, une qui a participé. La même question : que changeriez-vous ?',
      60,
    ),
    step('Écrire l’essentiel', 'Sept lignes. Si l’une est vide, écrivez « non publié ».', 30),
    step('Écrire les parties', 'Dans l’ordre de la trame, sans dépasser une page.', 90),
    step(
      'Dire la solidité',
      'Récit, sources, mesures avant et après : choisissez le niveau et donnez la raison.',
      10,
    ),
    step(
      'Faire relire',
      'Par une deuxième personne, puis par le territoire, qui peut répondre.',
      30,
    ),
    step(
      'Publier et revenir',
      'Une licence libre, une date de vérification, un rappel dans un an.',
      10,
    ),
  ],
  sources: [pages.smicval, pages.commana, pages.kingersheim, pages.participedia],
}
