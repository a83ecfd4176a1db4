import { points } from './case.ts'
import { commana } from './case-commana.ts'
import type { StarterMethod } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const residency: StarterMethod = {
  kind: 'method',
  title: 'Installer une équipe en résidence dans un village',
  lead: 'Que peut faire une équipe qui vient vivre quelques semaines dans une commune ?',
  challenges: ['culture_of_engagement', 'empowerment'],
  themes: ['ruralité', 'habitat'],
  methods: ['résidence', 'porte-à-porte', 'atelier'],
  facets: {
    publics: ['residents', 'associations', 'elected'],
    levels: ['involve', 'collaborate'],
    phases: ['diagnosis', 'design'],
    pillars: ['cooperation'],
    scales: ['municipality'],
  },
  evidence: {
    level: 1,
    reason:
      'Une seule résidence, racontée par celles et ceux qui l’ont menée, avec son coût complet. Les effets ne sont pas mesurés.',
  },
  essential: {
    what: 'Une petite équipe séjourne par périodes, écoute, trouve des allié·es et fait circuler les envies',
    who: 'Deux personnes sur place, une association, des allié·es du village',
    when: 'Avant un projet qui va changer la vie du lieu',
    cost: '34 522 € pour la résidence de Commana, dont deux pour cent payés par la commune',
    result: 'Une équipe locale et des envies partagées',
    limits: 'Un tiers du coût reposait sur du bénévolat',
    redo: 'Présenter le coût avec et sans bénévolat',
  },
  sections: {
    summary:
      'Vivre sur place change ce qu’on entend. À Commana, dans le Finistère, vingt-huit jours répartis sur sept mois ont permis de trouver trente-six allié·es dans un village de 997 habitant·es.',
    purpose:
      'Recréer du lien et faire naître une équipe locale, dans une commune qui n’a ni service dédié ni habitude des réunions.',
    notFor: points(
      'Une question technique à trancher',
      'Une commune qui ne peut pas loger l’équipe',
      'Un projet sans personne pour prendre le relais après le départ',
    ),
    size: 'Neuf personnes de l’association ; trente-six habitant·es, élu·es et associations compris, ont porté la suite.',
    time: 'Vingt-huit jours de terrain entre janvier et septembre 2023, en plusieurs immersions.',
    cost: '34 522 € estimés : la moitié en subvention, trente-cinq pour cent en bénévolat, treize pour cent en nature, deux pour cent par la commune.',
    vigilance: points(
      'Dites d’où vient l’argent et qui a passé commande',
      'Une équipe sympathique peut faire de l’ombre aux associations du lieu',
      'Sans relais désigné avant la fin, tout repart avec l’équipe',
    ),
    advice: points(
      'Logez chez l’habitant·e ou à l’école, pas à l’hôtel',
      'Choisissez les allié·es avant la deuxième immersion',
      'Prévoyez un retour six mois après, pour savoir ce qui tient',
    ),
  },
  steps: [
    'Écrire la demande de la commune en une phrase',
    'Première immersion : marcher, frapper, boire un café, noter',
    'Réunir une équipe d’allié·es',
    'Rendre au village ce qui a été entendu',
    'Aider l’équipe à choisir une ou deux envies à réaliser',
    'Partir en laissant un calendrier et des noms',
  ],
  seenIn: [commana],
  sources: [pages.commana, pages.needs],
}
