import type { ColumnRule } from '#kit/column-register.ts'
import type { Processing } from '#kit/processing.ts'
import { defineTexts } from '#kit/texts.ts'

export const registerTexts = defineTexts(
  {
    title: 'Vos données, ce que nous en gardons',
    lead: 'Pour chaque donnée : à quoi elle sert et combien de temps elle est gardée. Le logiciel produit lui-même cette page : c’est le registre des traitements.',
    who: 'Qui est responsable',
    controller: 'Responsable',
    contact: 'Pour toute question, et pour exercer vos droits',
    transfers: 'Hors d’Europe',
    transfersNone: 'Rien ne sort de cette instance, sauf les courriels envoyés aux personnes.',
    security: 'Protection',
    securityMeasures:
      'Connexion sans mot de passe ; deuxième preuve pour l’équipe ; codes et liens gardés sous forme d’empreintes ; noms et coordonnées gardés à part ; journal des actes où une ligne changée se voit ; sauvegardes.',
    rights: 'Vos droits',
    rightsLead:
      'Voir, corriger, télécharger ou effacer ce qui vous concerne : tout de suite depuis « Mes données » si vous avez un compte, ou en écrivant à l’adresse ci-dessous. Réponse en un mois au plus. Vous pouvez aussi saisir la CNIL.',
    rightsLink: 'Aller à mes données',
    twoVaults: 'Votre nom est gardé à part',
    twoVaultsLead:
      'Votre nom et vos coordonnées sont gardés à part de vos réponses, de vos votes et de vos présences. Un numéro tiré au hasard relie les deux. Quand nous effaçons votre nom, il ne reste que ce numéro : les totaux restent justes, et personne ne peut plus vous reconnaître.',
    postponed: 'Effacements repoussés',
    postponedLine: (first: string, day: string, because: string) =>
      `effacement annoncé le ${first}, repoussé au ${day}. Raison : ${because}`,
    noTracking: 'Ni mesure d’audience, ni traceur, ni service d’un tiers dans ces pages.',
    purpose: 'À quoi cela sert',
    persons: 'Qui est concerné',
    basis: 'Base légale',
    recipients: 'Qui y a accès',
    class: 'Nature',
    kept: 'Durée',
    classes: {
      public: 'publique',
      internal: 'de fonctionnement',
      personal: 'personnelle',
      sensitive: 'à protéger particulièrement',
      secret: 'secrète',
    } satisfies Record<ColumnRule['class'], string>,
    publicOnly: 'Territoires et données publiques',
    personalColumns: 'Données sur des personnes, et jusqu’à quand elles sont gardées',
    otherColumns: 'Données publiques et de fonctionnement',
    nothing: 'Rien de cette nature n’est gardé ici.',
    download: 'Télécharger le registre, colonne par colonne (CSV)',
    caption: (room: string) => `Données gardées : ${room}`,
    sheetColumns: [
      ...['Activité', 'Table', 'Colonne', 'Nature', 'Durée de conservation'],
      ...['Finalité', 'Personnes concernées', 'Base légale', 'Accès'],
    ],
    platform: {
      title: 'Fonctionnement de l’atelier',
      purpose: 'Envoyer les courriels, garder la mémoire des actes, protéger contre les abus.',
      persons: 'Toute personne qui utilise l’atelier.',
      basis: 'Intérêt légitime : un service sûr, dont l’histoire peut être vérifiée.',
      recipients: 'Les administrateur·rices.',
    } satisfies Processing as Processing,
  },
  {
    title: 'Your data, and what we keep of it',
    lead: 'For each piece of data: what it is for, and how long it is kept. This page is made by the program itself: it is the register of processing.',
    who: 'Who answers for it',
    controller: 'Controller',
    contact: 'For any question, and to use your rights',
    transfers: 'Outside Europe',
    transfersNone: 'Nothing leaves this instance, except the e-mails sent to people.',
    security: 'Protection',
    securityMeasures:
      'Sign-in without passwords, a second proof for the team, secrets kept as fingerprints, identities apart from what is recorded, a memory of acts that cannot be rewritten, backups.',
    rights: 'Your rights',
    rightsLead:
      'See, correct, take away or erase what is about you: at once from “My data” if you have an account, or by writing to the address below. Answer within a month. You may also complain to the CNIL.',
    rightsLink: 'Go to my data',
    twoVaults: 'Two vaults',
    twoVaultsLead:
      'Who you are is stored apart from what you answered, voted or attended. A random key joins the two. When your identity is erased, the key stays alone: totals stay true, and nobody can know any more that it was you.',
    postponed: 'Erasures that were put off',
    postponedLine: (first, day, because) =>
      `erasure announced for ${first}, put off to ${day}. Reason: ${because}`,
    noTracking: 'No audience measurement, no tracker, no third-party service in these pages.',
    purpose: 'What it is for',
    persons: 'Who is concerned',
    basis: 'Legal basis',
    recipients: 'Who has access',
    class: 'Nature',
    kept: 'How long',
    classes: {
      public: 'public',
      internal: 'internal',
      personal: 'personal',
      sensitive: 'specially protected',
      secret: 'secret',
    },
    publicOnly: 'Territories and public data',
    personalColumns: 'Data about people, and until when it is kept',
    otherColumns: 'Public data, and data that makes the house run',
    nothing: 'Nothing of this nature is kept here.',
    download: 'Download the register, column by column (CSV)',
    caption: (room) => `Data kept: ${room}`,
    sheetColumns: [
      ...['Activity', 'Table', 'Column', 'Nature', 'Kept'],
      ...['Purpose', 'Persons concerned', 'Legal basis', 'Access'],
    ],
    platform: {
      title: 'Running the workshop',
      purpose: 'Send e-mails, keep the memory of acts, protect against abuse.',
      persons: 'Anyone who uses the workshop.',
      basis: 'Legitimate interest: a safe service whose history can be checked.',
      recipients: 'Administrators.',
    },
  },
)
