import { points, prose } from './case.ts'
import { type StarterPage, step } from './sheet.ts'
import { pages } from './sheet-sources.ts'

export const agreementGuide: StarterPage = {
  kind: 'guide',
  title: 'Préparer une convention de partenariat pour expérimenter',
  lead: 'Que faut-il écrire pour qu’une collectivité et une association essaient ensemble sans malentendu ?',
  challenges: ['restore_trust', 'whole_policy_cycle'],
  themes: ['institutions'],
  methods: ['évaluation'],
  facets: {
    publics: ['elected', 'officers', 'associations'],
    levels: ['collaborate'],
    phases: ['design'],
    pillars: ['cooperation', 'transparency'],
    scales: ['municipality', 'department', 'region'],
  },
  evidence: {
    level: 1,
    reason:
      'Les critères viennent des pages du Labo ; le plan de la convention, d’un guide général pour associations. Faites relire par un·e juriste : ce guide n’est pas un conseil juridique.',
  },
  essential: {
    what: 'Les clauses à prévoir, et les sept conditions que le Labo demande à un territoire',
    who: 'La direction générale, l’élu·e qui porte le projet, l’association',
    when: 'Après l’accord de principe, avant la délibération',
  },
  sections: {
    summary: prose(
      'Expérimenter n’est pas acheter une prestation : on ne sait pas d’avance si cela marchera. La convention sert à dire qui apporte quoi, qui décide de quoi, et que les résultats seront publiés même s’ils déçoivent.',
    ),
    audience: prose('Une collectivité qui veut accueillir un essai, et l’association qui le mène.'),
    context: prose(
      'Le Labo de Démocratie Ouverte se distingue d’un prestataire : il propose d’essayer du nouveau, avec des chercheurs et des chercheuses qui documentent librement, et un protocole écrit ensemble. La convention en fixe le cadre.',
    ),
    body: points(
      'Qui signe, et en vertu de quelle délibération',
      'Pourquoi : le contexte et la question posée',
      'L’objet : ce qui est essayé, et ce qui ne l’est pas',
      'Ce que chacun apporte : temps, argent, lieux, accès aux données',
      'Le calendrier et les versements',
      'La publication : licence libre, sans validation préalable par la collectivité',
      'Les données personnelles : qui en répond, pour combien de temps',
      'L’arrêt : dans quels cas, et ce que l’on publie alors',
      'La durée, la modification, la fin, le règlement des désaccords',
    ),
    material: points(
      'Le modèle de protocole d’expérimentation de ce centre',
      'Le budget prévu, avec le temps donné',
      'Le calendrier du conseil',
    ),
    vigilance: points(
      'Séparez ce qui est un service, soumis à la TVA, de ce qui est un don ou une contribution',
      'Une clause qui soumet la publication à l’accord de la collectivité retire son sens à l’essai',
      'Une expérimentation et une réponse à un appel d’offres sont deux dossiers',
    ),
    advice: points(
      'Signez en public : cela engage mieux qu’un parapheur',
      'Écrivez dès maintenant ce qui ferait arrêter',
      'Mettez une date de bilan dans la convention, pas dans un courriel',
    ),
    further: prose(
      'À lire ensuite : le modèle de protocole, puis le guide de la fiche retour d’expérience.',
    ),
  },
  steps: [
    step(
      'Vérifier l’adhésion aux valeurs',
      'Adhérer, signer le manifeste, respecter le caractère non lucratif.',
    ),
    step(
      'Vérifier la nouveauté',
      'Ce que l’on veut essayer ne s’achète pas déjà ailleurs. Cherchez d’abord dans ce centre.',
    ),
    step('Vérifier les moyens', 'Personnes, outils, argent : écrits et chiffrés.'),
    step(
      'Vérifier le portage',
      'Présidence, direction générale, cabinet ; signature publique de la déclaration.',
    ),
    step(
      'Vérifier la posture',
      'Essayer, se tromper, corriger : la collectivité l’accepte par écrit.',
    ),
    step(
      'Vérifier la liberté de documenter',
      'Des chercheurs et des chercheuses indépendant·es publient sans filtre.',
    ),
    step('Écrire et signer', 'Rédiger à deux, délibérer, signer, publier.'),
  ],
  sources: [pages.labAct, pages.labWay, pages.agreement, pages.agreementVat],
}
