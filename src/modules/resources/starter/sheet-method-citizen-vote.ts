import { points } from './case.ts'
import { grenoble } from './case-grenoble.ts'
import { occitanie } from './case-occitanie.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const citizenVote: StarterMethod = {
  kind: 'method',
  title: 'Soumettre une question à une votation citoyenne',
  lead: 'Quand et comment faire voter tous les habitant·es sur une proposition précise ?',
  challenges: ['scale_participation', 'shared_decision'],
  themes: ['institutions'],
  methods: ['votation'],
  facets: {
    publics: ['residents', 'youth'],
    levels: ['consult', 'empower'],
    phases: ['decision'],
    pillars: ['participation', 'representation'],
    scales: ['municipality', 'region'],
  },
  evidence: {
    level: 3,
    reason:
      'Une ville publie le nombre de votes et l’issue. Une région a fait voter les propositions d’une convention, mais le nombre de votes n’a pas été retrouvé.',
  },
  essential: {
    what: 'Une question claire, un vote ouvert largement, un engagement écrit sur ce que le résultat entraîne',
    who: 'Les habitant·es, parfois dès seize ans',
    when: 'Après une pétition, ou à la fin d’une convention',
    result: 'Un choix compté, avec la participation',
    limits: 'Cadre juridique étroit : deux juridictions ont annulé le dispositif de Grenoble',
    redo: 'Publier le seuil d’engagement avant la campagne',
  },
  sections: {
    summary:
      'La votation donne le dernier mot, ou presque, à toute une population. Elle tranche bien une question simple et mal une question compliquée. À Grenoble, en octobre 2016, 6 678 personnes ont voté, pour un seuil d’engagement fixé à 20 000.',
    purpose:
      'Donner une légitimité large à une proposition déjà travaillée : par un groupe d’habitant·es, par une convention, ou par une pétition qui a réuni assez de signatures.',
    notFor: points(
      'Une question à plusieurs réponses : préférez un jugement majoritaire',
      'Un sujet qui ne touche qu’un quartier',
      'Un vote que la loi ne vous permet pas d’organiser : prenez conseil d’abord',
    ),
    size: 'Toute la population concernée. En 2021, Grenoble retenait 16 000 votes comme seuil.',
    time: 'En Occitanie, la votation a suivi la convention de neuf jours : c’est très court pour débattre.',
    cost: 'Non publié dans les sources citées ; bureaux, bulletins, information égale des deux camps.',
    vigilance: points(
      'Un seuil très haut fait perdre une majorité nette, comme les 66 % de Grenoble en 2016',
      'La question doit pouvoir être lue à voix haute et comprise d’un coup',
      'Une personne, un vote, sur papier ou à l’écran : prévoyez le contrôle des doublons',
      'Dites à l’avance si le résultat engage ou éclaire',
    ),
    advice: points(
      'Faites relire la question par les deux camps',
      'Envoyez un document où chaque camp a le même nombre de lignes',
      'Publiez la participation par bureau',
    ),
  },
  steps: [
    'Vérifier avec un·e juriste ce que la collectivité peut faire voter',
    'Écrire la question, le corps des votant·es et le seuil',
    'Informer : une page pour, une page contre, une page de faits',
    'Débattre, au moins une fois dans chaque quartier',
    'Voter, dans des bureaux et si possible à distance',
    'Dépouiller en public et publier',
    'Délibérer au conseil et expliquer ce qui est fait du résultat',
  ],
  seenIn: [grenoble, occitanie],
  sources: [pages.grenobleRule, pages.grenoblePack, pages.grenoblePress, pages.occitaniePress],
}
