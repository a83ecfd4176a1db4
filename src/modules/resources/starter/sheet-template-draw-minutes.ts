import { points, prose } from './case.ts'
import type { StarterPage } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const drawMinutes: StarterPage = {
  kind: 'template',
  title: 'Modèle de procès-verbal de tirage au sort',
  lead: 'Que noter le jour du tirage pour qu’une personne absente puisse tout vérifier ?',
  challenges: ['restore_trust', 'diversify_participants'],
  themes: ['institutions'],
  methods: ['tirage au sort'],
  facets: {
    publics: ['officers', 'residents'],
    levels: ['inform'],
    phases: ['design'],
    pillars: ['transparency', 'representation'],
    scales: ['municipality', 'department'],
    format: 'document',
  },
  evidence: {
    level: 1,
    reason:
      'Modèle rédigé pour cette maison à partir de ce que publient deux outils libres de tirage.',
  },
  essential: {
    what: 'Une page qui dit la liste, les critères, la graine, le résultat et les écarts',
    who: 'La personne qui tient la liste, un témoin qui n’appartient pas à l’équipe',
  },
  sections: {
    summary: prose(
      'Le procès-verbal ne contient aucun nom. Il permet de refaire le tirage, et de voir en quoi le panel ressemble à la population, et en quoi il en diffère.',
    ),
    audience: prose('Toute équipe qui tire au sort un groupe de plus de dix personnes.'),
    use: points(
      'Complétez les trois premières parties la veille',
      'Complétez le reste devant la salle, au feutre, puis recopiez',
      'Affichez-le, publiez-le, joignez-le à la délibération',
    ),
    body: prose(
      'Objet : tirage au sort de [nom du groupe], le [date], à [lieu].',
      'La liste. [Nombre] personnes invitées par [source] ; [nombre] réponses favorables ; [nombre] refus ; [nombre] sans réponse. Fichier figé le [date], empreinte : [suite de signes].',
      'Les critères et leurs bornes. Une ligne par critère : [critère, valeur, part dans la population, minimum, maximum].',
      'Les bornes ont-elles pu être tenues ? Oui, ou : [borne élargie, de combien, pourquoi].',
      'La graine. Tirée en public par [moyen] : [valeur].',
      'Le calcul. Outil : [nom, version, adresse du code].',
      'Le résultat. [Nombre] titulaires : [numéros]. [Nombre] suppléant·es, dans l’ordre : [numéros].',
      'Les écarts. Pour chaque critère : population, volontaires, panel.',
      'Les présences. Équipe : [fonctions]. Témoin : [fonction]. Public : [nombre].',
      'Remarques de la salle : […]. Signatures.',
    ),
    adapt: prose(
      'Pour un tirage dans un chapeau, remplacez la graine et le calcul par la phrase : « les papiers ont été mélangés et tirés par … ».',
    ),
    vigilance: points(
      'Des critères trop fins désignent une personne dans une petite commune : regroupez',
      'Gardez la liste des noms ailleurs, sous clé, avec sa date de destruction',
    ),
  },
  sources: [pages.sortitionCode, pages.sortitionModule, pages.belgianDraw],
}
