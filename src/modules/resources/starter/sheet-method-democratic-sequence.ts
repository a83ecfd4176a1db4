import { points } from './case.ts'
import { kingersheim } from './case-kingersheim.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const democraticSequence: StarterMethod = {
  kind: 'method',
  title: 'Faire passer chaque grand projet par une séquence démocratique',
  lead: 'Et si tous les projets importants suivaient le même chemin, connu d’avance ?',
  challenges: ['whole_policy_cycle', 'shared_decision'],
  themes: ['institutions', 'urbanisme'],
  methods: ['conseil participatif', 'réunion publique', 'tirage au sort'],
  facets: {
    publics: ['residents', 'elected', 'associations'],
    levels: ['collaborate'],
    phases: ['design', 'decision'],
    pillars: ['participation', 'cooperation'],
    scales: ['municipality'],
  },
  evidence: {
    level: 2,
    reason:
      'Une commune l’applique depuis une vingtaine d’années et plusieurs récits le racontent ; les chiffres viennent d’elle.',
  },
  essential: {
    what: 'Une réunion qui pose le sens, un conseil qui travaille, un vote du conseil municipal',
    who: 'Quatre collèges : habitant·es, élu·es de tous bords, expert·es, organisations',
    when: 'Dès que le projet est pensable, avant qu’il soit dessiné',
    result: 'Un avis travaillé plusieurs mois, et une décision qu’on peut expliquer',
    limits: 'Demande du temps aux services et de la constance aux élu·es',
    redo: 'Écrire la séquence sur une page et ne pas en changer selon le sujet',
  },
  sections: {
    summary:
      'À Kingersheim, treize mille habitant·es, les grands projets suivent tous le même chemin. On sait quand venir, qui travaille et qui décide. En dix ans, quarante projets y sont passés.',
    purpose:
      'Rendre la participation ordinaire et prévisible, y compris pour les sujets qui fâchent.',
    notFor: points(
      'Les affaires courantes : elles y perdraient du temps',
      'Un projet sur lequel une seule option est légale',
    ),
    size: 'Un conseil participatif par projet, de la taille d’une salle où tout le monde peut parler.',
    time: 'Plusieurs mois par projet.',
    cost: 'Non publié dans les sources citées ; la commune y a consacré un lieu, ouvert en 2006.',
    vigilance: points(
      'Un siège pour l’opposition, toujours',
      'Le conseil participatif propose, le conseil municipal décide : redites-le à chaque fois',
      'La méthode ne doit pas dépendre d’une seule personne',
    ),
    advice: points(
      'Commencez par un projet difficile : un projet facile ne prouve rien',
      'Tirez au sort une partie des habitant·es pour ne pas retrouver toujours les mêmes',
      'Faites voter une charte : elle survit aux mandats',
    ),
  },
  steps: [
    'Réunir tout le monde : pourquoi ce projet, ce qui est ouvert, qui sait quoi',
    'Former un conseil participatif de quatre collèges, volontaires et tiré·es au sort',
    'Travailler plusieurs mois, avec des visites et des spécialistes',
    'Remettre un avis écrit, avec les désaccords',
    'Débattre et voter au conseil municipal',
    'Revenir devant la réunion ouverte : ce qui est gardé, ce qui ne l’est pas, pourquoi',
  ],
  seenIn: [kingersheim],
  sources: [pages.kingersheim, pages.kingersheimPress],
}
