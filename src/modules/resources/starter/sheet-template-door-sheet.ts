import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const doorSheet: StarterPage = {
  kind: 'template',
  title: 'Modèle de feuille de tournée pour le porte-à-porte',
  lead: 'Que noter à chaque porte, et que ne surtout pas noter ?',
  challenges: ['diversify_participants'],
  themes: ['quartiers populaires'],
  methods: ['porte-à-porte'],
  facets: {
    publics: ['officers', 'associations'],
    levels: ['consult'],
    phases: ['diagnosis'],
    pillars: ['participation'],
    scales: ['neighbourhood', 'municipality'],
    format: 'document',
  },
  evidence: {
    level: 1,
    reason:
      'Les trois résultats d’une porte sont ceux d’une campagne publiée ; le reste est rédigé pour cette maison.',
  },
  essential: {
    what: 'Une feuille par entrée d’immeuble, trois résultats possibles, un coin pour les paroles',
    who: 'Chaque binôme, pour une soirée',
  },
  sections: {
    summary: prose(
      'La feuille compte sans ficher. Elle permet de dire, le soir même, combien de portes, combien d’absences, combien de refus, combien d’entretiens.',
    ),
    audience: prose('Binômes d’élu·es, d’agent·es ou de bénévoles.'),
    use: points(
      'Une feuille par entrée et par passage',
      'Un trait par porte, dans la bonne colonne',
      'Les paroles sur des fiches à part, sans numéro de porte',
    ),
    body: prose(
      'Secteur : [nom]. Entrée : [numéro]. Date et heures : [début, fin]. Passage : premier ou second.',
      points(
        'Absence : [traits]',
        'Refus : [traits]',
        'Entretien : [traits]',
        'À rappeler, avec l’accord de la personne : [nombre ; les contacts vont dans l’enveloppe]',
      ),
      'Langues parlées ce soir : [liste].',
      'Trois choses entendues : [phrases, sans nom].',
      'Ce qui nous a surpris : […]',
      'À changer demain : […]',
    ),
    adapt: prose(
      'Si les adresses ont été tirées au sort, ajoutez leur numéro de liste et une colonne « oui ». Dans ce cas, dites ce que vous gardez et jusqu’à quand.',
    ),
    vigilance: points(
      'Jamais de nom, d’origine ou de remarque sur une personne absente ou qui a refusé',
      'La feuille est détruite une fois le total saisi',
    ),
  },
  sources: [pages.doors, pages.needs],
}
