import { defineTexts } from '#kit/texts.ts'

/** Adopting, freezing and amending a protocol. */
export const protocolFreezingTexts = defineTexts(
  {
    togetherLead:
      'Le cercle peut en décider ici, à l’écran ou sur papier : Ouvroir écrit alors ce qu’il décide.',
    decidedElsewhere: 'Noter une décision prise ailleurs',
    adoptionTitle: 'Adopter le protocole par consentement',
    adoptionLead:
      'Un cercle lit le protocole et l’adopte quand plus personne n’a d’objection. Notez ici la décision.',
    adoptedNow: (circle: string, day: string) => `Adopté par ${circle}, le ${day}.`,
    adoptionStale: (version: number) =>
      `La version ${version} a été adoptée, mais le texte a changé depuis : il est à adopter de nouveau.`,
    circle: 'Cercle qui a adopté',
    circleHint: 'Par exemple : comité de pilotage de l’expérimentation.',
    adoptedOn: 'Date de la décision',
    minutes: 'Compte rendu',
    minutesHint:
      'Les objections levées, les points à surveiller. Ce texte est affiché avec le protocole figé. Un texte, un lien ou un fichier suffit.',
    link: 'Lien vers le compte rendu',
    file: 'Fichier du compte rendu',
    fileHint: 'PDF, texte ou tableur, 12 Mo au plus.',
    recordAdoption: 'Noter l’adoption',
    adoptionRecorded: 'L’adoption est notée.',
    adoptions: 'Adoptions notées',
    adoptsVersion: (version: number) => `C’est la version ${version} que le cercle a lue.`,

    freezeTitle: 'Figer le protocole',
    freezeLead:
      'Avant le recrutement, le texte est figé : personne ne peut plus le changer sans le dire, et tout le monde peut vérifier qu’il n’a pas changé.',
    freezeChecks: 'Ce qu’il faut avant de figer',
    checkComplete: 'Toutes les questions demandées ont une réponse',
    checkAdopted: 'Le texte est adopté tel quel par un cercle',
    checkSettled: 'Chaque remarque est réglée, et il ne reste nulle part deux textes à départager',
    remarkWaits: (question: string) => `Une réponse à une remarque : ${question}`,
    textsWait: (question: string) => `Un choix entre deux textes : ${question}`,
    done: 'fait',
    toDo: 'à faire',
    missing: 'Il manque',
    refusedInstrument: (kind: string, phase: string) =>
      `Les réglages de l’instrument « ${kind} », dans la phase « ${phase} »`,
    freezeButton: 'Figer cette version',
    freezeConfirm: (open: boolean) =>
      open
        ? 'Le texte changera seulement par un avenant, avec sa raison. Il devient lisible par toutes et tous.'
        : 'Le texte changera seulement par un avenant, avec sa raison. L’expérimentation reste cachée : seule l’équipe le lira.',
    checkStage: 'L’expérimentation a quitté l’étape « Idée »',
    checkPublic: 'Tout le monde pourra lire ce texte, ou une raison écrite dit pourquoi non',
    keptInside: (reason: string) => `Elle reste cachée : ${reason}`,
    becomesPublic: 'Ce qui devient public en publiant',
    becomesPublicText:
      'Toute personne, sans compte, pourra lire : la page de l’expérimentation, ses étapes, ses critères, sa convention, son budget, ses risques et ses phases. Elle lira aussi les noms des personnes de l’équipe qui l’ont accepté, et le journal (sauf ce qui est marqué « pour l’équipe »). Le protocole devient public une fois figé. Les brouillons, les remarques, les pièces et les coordonnées restent à l’équipe.',
    publishNow: 'Publier l’expérimentation',
    keepInside: 'La garder cachée, avec une raison écrite',
    frozenNotice:
      'Le protocole est figé : il ne change plus que par un avenant, qui dit pourquoi. Ce qui vient ensuite est écrit ci-dessous.',
    isFrozen: (version: number, when: string) => `La version ${version} a été figée le ${when}.`,

    amendTitle: 'Faire un avenant',
    amendLead:
      'Un avenant change une règle annoncée : il dit pourquoi, et les résultats déjà produits gardent la marque de l’ancienne version.',
    amendNotYours:
      'Seule l’équipe du Labo peut faire un avenant, et jamais une personne qui participe.',
    amendReason: 'Pourquoi changer ?',
    amendReasonHint: 'Cette raison sera affichée à côté des mots changés.',
    amendOpen: 'Ouvrir l’avenant',
    amendOpened: 'L’avenant est ouvert : vous pouvez modifier les questions.',
    amendFreeze: 'Figer l’avenant',
    amendFreezeConfirm: 'La nouvelle version remplace l’ancienne, qui reste lisible et vérifiable.',
    amendFrozen:
      'L’avenant est figé : la nouvelle version règle la suite, l’ancienne reste lisible.',
    amendAbandon: 'Abandonner l’avenant',
    amendAbandonConfirm:
      'Le texte figé est remis en place ; ce que vous avez écrit reste dans l’historique.',
    amendAbandoned: 'L’avenant est abandonné, le texte figé est remis en place.',
    amendNothing: 'Rien n’a encore changé depuis la version figée.',
    amendWrite: 'Modifier les questions',
  },
  {
    togetherLead:
      'The circle may decide here, by screen or on paper: what it decides then writes itself.',
    decidedElsewhere: 'Record a decision taken elsewhere',
    adoptionTitle: 'Adopt the protocol by consent',
    adoptionLead:
      'A circle reads the protocol and adopts it when nobody objects any more. Record the decision here.',
    adoptedNow: (circle, day) => `Adopted by ${circle}, on ${day}.`,
    adoptionStale: (version) =>
      `Version ${version} was adopted, but the text has changed since: it is to be adopted again.`,
    circle: 'Circle that adopted it',
    circleHint: 'For example: steering committee of the experiment.',
    adoptedOn: 'Date of the decision',
    minutes: 'Minutes',
    minutesHint:
      'Objections lifted, points to watch. This text is read with the frozen protocol. A text, a link or a file is enough.',
    link: 'Link to the minutes',
    file: 'File of the minutes',
    fileHint: 'PDF, text or spreadsheet, 12 MB at most.',
    recordAdoption: 'Record the adoption',
    adoptionRecorded: 'The adoption is recorded.',
    adoptions: 'Recorded adoptions',
    adoptsVersion: (version) => `The circle read version ${version}.`,

    freezeTitle: 'Freeze the protocol',
    freezeLead:
      'Before recruitment the text is frozen: nobody can change it in silence any more, and whoever reads it can verify that it has not changed.',
    freezeChecks: 'What is needed before freezing',
    checkComplete: 'All required questions are answered',
    checkAdopted: 'The text is adopted as it stands by a circle',
    checkSettled: 'Each remark is settled, and nowhere are two texts left to choose between',
    remarkWaits: (question) => `An answer to a remark: ${question}`,
    textsWait: (question) => `A choice between two texts: ${question}`,
    done: 'done',
    toDo: 'to do',
    missing: 'Missing',
    refusedInstrument: (kind: string, phase: string) =>
      `The settings of the instrument “${kind}”, in the phase “${phase}”`,
    freezeButton: 'Freeze this version',
    freezeConfirm: (open) =>
      open
        ? 'The text will change only by a reasoned amendment. It becomes readable by everyone.'
        : 'The text will change only by a reasoned amendment. The experiment stays hidden: only the team will read it.',
    checkStage: 'The experiment has left the stage “Idea”',
    checkPublic: 'Everyone will be able to read this text, or a written reason says why not',
    keptInside: (reason) => `It stays hidden: ${reason}`,
    becomesPublic: 'What becomes public by publishing',
    becomesPublicText:
      'Anyone, without an account, will be able to read the page of the experiment, its stages, criteria, agreement, budget, risks and phases. They will also read the names of those on the team who agreed, and the logbook (except what is marked “for the team”). The protocol will be public once frozen. Drafts, remarks, documents and contact details stay with the team.',
    publishNow: 'Publish the experiment',
    keepInside: 'Keep it hidden, with a written reason',
    frozenNotice:
      'The protocol is frozen: it only changes by an amendment, which says why. What comes next is written below.',
    isFrozen: (version, when) => `Version ${version} was frozen on ${when}.`,

    amendTitle: 'Make an amendment',
    amendLead:
      'An amendment changes an announced rule: it says why, and results already produced keep the mark of the older version.',
    amendNotYours: 'Only the lab’s team may amend, and never someone who takes part.',
    amendReason: 'Why change?',
    amendReasonHint: 'This reason will be read beside the changed words.',
    amendOpen: 'Open the amendment',
    amendOpened: 'The amendment is open: you may edit the questions.',
    amendFreeze: 'Freeze the amendment',
    amendFreezeConfirm:
      'The new version replaces the old one, which stays readable and verifiable.',
    amendFrozen:
      'The amendment is frozen: the new version rules what follows, the older one stays readable.',
    amendAbandon: 'Give up the amendment',
    amendAbandonConfirm: 'The frozen text is put back; what you wrote stays in history.',
    amendAbandoned: 'The amendment is given up, the frozen text is back.',
    amendNothing: 'Nothing has changed yet since the frozen version.',
    amendWrite: 'Edit the questions',
  },
)
