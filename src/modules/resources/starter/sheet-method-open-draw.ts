import { points, prose } from './case.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const openDraw: StarterMethod = {
  kind: 'method',
  title: 'Faire un tirage que tout le monde peut vérifier',
  lead: 'Que montrer le jour du tirage pour qu’une personne qui doute puisse le refaire chez elle ?',
  challenges: ['restore_trust'],
  themes: ['institutions', 'numérique'],
  methods: ['tirage au sort'],
  facets: {
    publics: ['residents', 'officers'],
    levels: ['inform'],
    phases: ['design'],
    pillars: ['transparency', 'representation'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 2,
    reason:
      'Deux outils libres publient leur code et leur procédé. Nous n’avons pas trouvé d’étude de la confiance qu’ils inspirent.',
  },
  essential: {
    what: 'Une graine publique, une liste figée, un calcul libre : trois choses à publier',
    who: 'L’équipe, un témoin extérieur, et qui veut dans la salle',
    when: 'Le jour du second tirage',
    result: 'Le même panel, chaque fois que quelqu’un refait le calcul',
    limits: 'Vérifier le calcul ne dit rien de la qualité de la liste de départ',
    redo: 'Figer la liste la veille, tirer la graine devant tout le monde',
  },
  sections: {
    summary: prose(
      'Un ordinateur qui tire au sort en privé demande qu’on le croie. On peut vérifier son calcul à trois conditions : sa liste est figée avant, sa graine est tirée devant la salle, et son programme est ouvert.',
    ),
    purpose: prose(
      'Répondre d’avance à la question qui revient toujours : « et qui nous dit que vous n’avez pas choisi ? »',
    ),
    notFor: points(
      'Un tirage de trois personnes dans un chapeau : le chapeau est plus clair',
      'Une liste que l’on n’a pas le droit de figer, même sans les noms',
    ),
    size: prose(
      'Pour quinze à cent cinquante places, un calcul simple suffit. Certains outils composent d’abord beaucoup de panels possibles, tous dans les bornes, puis en tirent un seul en public : cela égalise les chances de chacun.',
    ),
    time: prose('Une demi-journée de préparation, une demi-heure devant la salle.'),
    cost: prose('Les deux outils cités sont libres. Un huissier se paie à part, sur devis.'),
    vigilance: points(
      'Des critères croisés peuvent désigner une personne : publiez des tranches larges',
      'Si les bornes sont impossibles à tenir, l’outil doit dire laquelle élargir, et vous aussi',
      'Le tirage des suppléant·es suit la même règle, le même jour',
    ),
    advice: points(
      'Faites refaire le tirage par une personne de la salle, sur sa machine',
      'Gardez un plan de secours sur papier : une panne ne doit pas annuler la cérémonie',
    ),
  },
  steps: [
    'Ranger la liste des volontaires sans nom : un numéro et les critères',
    'Publier l’empreinte de ce fichier la veille',
    'Écrire les bornes de chaque critère et vérifier qu’elles peuvent être tenues ensemble',
    'Le jour venu, tirer la graine en public : des dés, des boules, des enfants de l’école',
    'Lancer le calcul, lire les numéros à voix haute, imprimer le résultat',
    'Publier la graine, le fichier sans noms, le code et le procès-verbal',
  ],
  sources: [pages.sortitionCode, pages.sortitionModule, pages.selection],
}
