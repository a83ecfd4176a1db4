import { writtenNumber } from '#kit/numbers.ts'
import { defineTexts } from '#kit/texts.ts'
import { numbered } from '#kit/words.ts'
import type { ProtocolAct } from '../protocol.ts'

/** Reading a protocol: the page, the sheet, its history, its verification, its family. */
export const protocolTexts = defineTexts(
  {
    title: 'Le protocole',
    leadFrozen: (version: number, day: string) =>
      `Version ${version}, figée le ${day}. Ce qui est écrit ici a été décidé avant de commencer.`,
    leadReplayed: 'Reconstitué d’après des sources publiques : rien n’a été figé à l’époque.',
    leadDraft: 'Il s’écrit encore : seule l’équipe le lit, jusqu’à ce qu’il soit figé.',
    leadNone: 'Il dit ce qui sera fait, pourquoi, et comment savoir si cela a marché.',
    noneTitle: 'Le protocole n’est pas encore figé',
    none: 'Il sera public le jour où il sera figé, avant le recrutement des participant·es.',
    contents: 'Dans ce protocole',
    parts: 'Parties du protocole',
    frozen: 'Figé',
    draft: 'Brouillon',
    standing: 'Ce qui a été figé',
    download: 'Emporter',
    formats: { pdf: 'PDF', docx: 'Word', md: 'Markdown', json: 'JSON' },
    hypothesis: 'Hypothèse.',
    readProtocol: 'Lire le protocole',
    amendment: (reason: string) => `Avenant : ${reason}`,
    verify: 'Vérifier',
    frozenMeans:
      'Plus personne ne peut changer ce texte en silence : un changement est un avenant, qui dit pourquoi.',
    verifyText: 'Vérifier que le texte n’a pas changé',
    history: 'Ce qui a changé',
    versions: 'Toutes les versions',
    family: 'La famille de ce protocole',
    adopt: 'Reprendre ce protocole',
    write: 'Écrire le protocole',
    readLatest: 'Lire la version en vigueur',
    olderTitle: (version: number) => `Version ${version}`,
    olderLead: (version: number, current: number) =>
      `Vous lisez la version ${version}. La version en vigueur est la ${current}.`,
    amendedTitle: (version: number) => `Un avenant a donné la version ${version}`,
    amendmentOpen:
      'Un avenant s’écrit. Tant qu’il n’est pas figé, la version ci-dessous est celle qui vaut.',
    seeDifferences: 'Voir les mots qui ont changé',

    sheet: {
      subtitle: 'Protocole d’expérimentation',
      footer: (licence: string, address: string) => `Licence ${licence}. À jour sur ${address}`,
      footerWithoutLicence: (address: string) => `Licence non dite. À jour sur ${address}`,
      version: 'Version',
      frozenOn: 'Figée le',
      adopted: 'Adoptée par consentement',
      adoptedBy: (circle: string, day: string) => `${circle}, le ${day}`,
      hash: 'Empreinte SHA-256 (un mot changé en donne une autre)',
      verify: 'Vérifier',
      draftTitle: (version: number) => `Brouillon, version ${version}`,
      draft: 'Ce texte n’est pas figé : il peut encore changer.',
      amendments: 'Avenants',
      amendmentsCaption: 'Ce qui a changé depuis la première version figée',
      reason: 'Pourquoi',
      fromTo: (from: number, to: number) => `de la ${from} à la ${to}`,
      empty: 'Pas encore répondu.',
      without: 'Sans objet.',
    },
    phases: {
      timeline: 'Calendrier des phases',
      dates: 'Dates',
      fromTo: (from: string, to: string) => (from === to ? `le ${from}` : `du ${from} au ${to}`),
      after: 'Après',
      early: 'Pourquoi avant leur fin',
      milestone: 'Jalon',
    },
    checklists: {
      principle: 'Principe',
      state: 'Où on en est',
      evidence: 'Preuve',
      remark: 'Remarque',
    },

    versionsTitle: 'Les versions du protocole',
    versionsLead:
      'Chaque enregistrement en fait une. Celles qu’une personne a enregistrées à la suite tiennent sur une ligne. Rien n’est effacé.',
    sessionTitle: (first: number, last: number) =>
      `Versions ${writtenNumber(first, 'fr')} à ${writtenNumber(last, 'fr')}`,
    sessionWhen: (day: string, from: string, to: string) => `${day}, de ${from} à ${to}`,
    sessionOver: (from: string, to: string) => `du ${from} au ${to}`,
    sessionEach: 'Chaque version',
    versionsCaption: 'Versions, de la plus récente à la première',
    columns: { version: 'Version', when: 'Quand', who: 'Qui', what: 'Ce qui a été écrit' },
    acts: {
      begun: 'Début du protocole',
      written: 'Écrit',
      merged: 'Deux textes rapprochés',
      imported: 'Repris de la page de l’expérimentation',
      attached: 'Liste de vérification jointe',
      detached: 'Liste de vérification retirée',
      cloned: 'Repris d’une autre expérimentation',
      restored: 'Texte d’avant remis en place',
    } satisfies Record<ProtocolAct, string> as Record<ProtocolAct, string>,
    compare: 'Comparer deux versions',
    compareFrom: 'De la version',
    compareTo: 'à la version',
    compareButton: 'Comparer',
    withPrevious: (version: number) => `Comparer avec la version ${version - 1}`,
    asideTitle: 'Textes mis de côté',
    asideLead:
      'Écrits en même temps qu’un autre, et gardés tels quels. Leur auteur·ice a choisi, ou doit encore choisir.',
    asideWaiting: 'À rapprocher',
    asideSettled: 'Choix fait',
    differencesTitle: 'Ce qui a changé',
    noDifference: 'Ces deux versions disent la même chose.',
    wordsChanged: (added: number, removed: number) =>
      [
        added === 0
          ? ''
          : added < 2
            ? `${writtenNumber(added, 'fr')} mot ajouté`
            : `${writtenNumber(added, 'fr')} mots ajoutés`,
        removed === 0
          ? ''
          : removed < 2
            ? `${writtenNumber(removed, 'fr')} mot retiré`
            : `${writtenNumber(removed, 'fr')} mots retirés`,
      ]
        .filter(Boolean)
        .join(', '),
    sectionsChanged: (count: number) =>
      count < 2
        ? `${writtenNumber(count, 'fr')} question a changé.`
        : `${writtenNumber(count, 'fr')} questions ont changé.`,

    verifyTitle: 'Vérifier le protocole figé',
    verifyLead:
      'Une empreinte est comme une signature du texte : un seul mot changé donne une autre empreinte. Refaites-la vous-même.',
    verifyHere: 'Ici, dans votre navigateur',
    verifyHereHelp:
      'Votre navigateur télécharge le fichier, recalcule son empreinte et la compare à celle qui est écrite ici. Rien n’est envoyé.',
    verifyButton: 'Recalculer l’empreinte',
    verifyFile: 'Vérifier un fichier que vous avez gardé',
    verifyWorking: 'Calcul en cours…',
    verifySame: 'C’est bien le texte figé : les deux empreintes sont identiques.',
    verifyOther: 'Ce n’est pas le texte figé : les empreintes sont différentes.',
    verifyNotCanonical:
      'Ce fichier a été enregistré autrement par un logiciel. Téléchargez de nouveau l’original.',
    verifyUnable:
      'Ce navigateur ne sait pas calculer d’empreinte à cette adresse. Utilisez une des commandes ci-dessous.',
    verifyElsewhere: 'Sur votre machine, sans ce site',
    verifyElsewhereHelp:
      'Téléchargez le fichier, puis tapez une de ces commandes dans un terminal.',
    verifyDownload: 'Télécharger le fichier figé',
    verifyCompare: 'La commande doit afficher exactement cette empreinte',
    systems: { linux: 'Linux', mac: 'macOS', windows: 'Windows', ours: 'Avec Ouvroir' },
    published: 'Ce qui a été figé',
    allFrozen: 'Toutes les versions figées',
    allFrozenCaption: 'Versions figées, de la plus récente à la première',
    file: 'Fichier',
    size: (bytes: string) => numbered(bytes, 'octets', 'fr'),
    inForce: 'en vigueur',
    whatIsInside:
      'Le fichier est du JSON canonique (RFC 8785) : une seule écriture possible pour un même texte. Il contient les questions et les réponses, la date, l’adoption, et l’empreinte de la version qu’il remplace.',

    familyTitle: 'La famille de ce protocole',
    familyLead:
      'Les territoires qui l’ont repris, et ce que chacun a changé. Rien n’est classé : les contextes ne se comparent pas, les choix oui.',
    familyAlone: 'Personne ne l’a encore repris',
    familyAloneText: 'Un autre territoire peut le copier, puis l’adapter.',
    familyMembers: 'Qui l’a repris',
    familyOrigin: 'Premier de la famille',
    familyFrom: (title: string, version: number) => `Repris de « ${title} », version ${version}`,
    familyChanges: 'Ce qui devait changer',
    familySections: 'Question par question',
    standings: {
      first: 'Premier texte',
      same: 'Identique',
      changed: 'Changé',
      added: 'Ajouté',
      removed: 'Pas repris',
      'to-write': 'À écrire pour ce lieu',
    },
    familySame: (count: number) =>
      count < 2
        ? `${writtenNumber(count, 'fr')} question est restée identique dans toute la famille.`
        : `${writtenNumber(count, 'fr')} questions sont restées identiques dans toute la famille.`,
    familyNotFrozen: 'Protocole en cours d’écriture',
    adoptedFrom: 'Repris de',
    adoptedBy: 'Repris par',

    adoptTitle: 'Refaire cette expérimentation ailleurs',
    adoptLead: (title: string) =>
      `Le protocole de « ${title} » est copié pour votre territoire. Il reste à réécrire ce qui dépend du lieu, et à fixer les dates.`,
    adoptForTeam: 'Le nouveau protocole s’ouvre en brouillon, dans une nouvelle expérimentation.',
    adoptForOthers:
      'Pas besoin de compte. Le Labo lit votre demande, vous répond par courriel, et vous suivez la suite par un lien.',
    adoptTitleField: 'Titre de l’expérimentation chez vous',
    adoptTitleHint: 'Par défaut, le même titre.',
    territory: 'Territoire',
    territoryHint: 'Le nom, le code postal ou le numéro INSEE.',
    changes: 'Qu’est-ce qui sera différent chez vous ?',
    changesHint: 'Le lieu, le public, les moyens, ce que vous voulez essayer autrement.',
    name: 'Votre nom',
    email: 'Votre adresse de courriel',
    emailHint: 'Elle sert seulement à vous répondre.',
    organisation: 'Votre organisation',
    adoptButton: 'Copier le protocole',
    requestButton: 'Envoyer la demande',
    adopted: 'Le protocole est copié. Réécrivez ce qui dépend du lieu.',
    requested: 'Votre demande est arrivée. Gardez cette page : elle dit où elle en est.',
    notAdoptable: 'Ce protocole n’est pas encore figé : il ne peut pas être repris.',
  },
  {
    title: 'The protocol',
    leadFrozen: (version, day) =>
      `Version ${version}, frozen on ${day}. What is written here was decided before starting.`,
    leadReplayed: 'Pieced together from public sources: nothing was frozen at the time.',
    leadDraft: 'It is still being written: only the team reads it until it is frozen.',
    leadNone: 'It says what will be done, why, and how one will see whether it worked.',
    noneTitle: 'The protocol is not frozen yet',
    none: 'It will be public the day it is frozen, before participants are recruited.',
    contents: 'In this protocol',
    parts: 'Parts of the protocol',
    frozen: 'Frozen',
    draft: 'Draft',
    standing: 'What was frozen',
    download: 'Take it with you',
    formats: { pdf: 'PDF', docx: 'Word', md: 'Markdown', json: 'JSON' },
    hypothesis: 'Hypothesis.',
    readProtocol: 'Read the protocol',
    amendment: (reason) => `Amendment: ${reason}`,
    verify: 'Verify',
    frozenMeans:
      'Nobody can change this text in silence any more: a change is an amendment, which says why.',
    verifyText: 'Verify that the text has not changed',
    history: 'What changed',
    versions: 'All versions',
    family: 'The family of this protocol',
    adopt: 'Adopt this protocol',
    write: 'Write the protocol',
    readLatest: 'Read the version in force',
    olderTitle: (version) => `Version ${version}`,
    olderLead: (version, current) =>
      `You are reading version ${version}. The version in force is ${current}.`,
    amendedTitle: (version) => `An amendment gave version ${version}`,
    amendmentOpen:
      'An amendment is being written. Until it is frozen, the version below is the one in force.',
    seeDifferences: 'See the words that changed',

    sheet: {
      subtitle: 'Experiment protocol',
      footer: (licence, address) => `Licence ${licence}. Up to date at ${address}`,
      footerWithoutLicence: (address) => `Licence not stated. Up to date at ${address}`,
      version: 'Version',
      frozenOn: 'Frozen on',
      adopted: 'Adopted by consent',
      adoptedBy: (circle, day) => `${circle}, on ${day}`,
      hash: 'SHA-256 fingerprint (another one if a word changes)',
      verify: 'Verify',
      draftTitle: (version) => `Draft, version ${version}`,
      draft: 'This text is not frozen: it may still change.',
      amendments: 'Amendments',
      amendmentsCaption: 'What changed since the first frozen version',
      reason: 'Why',
      fromTo: (from, to) => `from ${from} to ${to}`,
      empty: 'Not answered yet.',
      without: 'Does not apply.',
    },
    phases: {
      timeline: 'Timeline of the phases',
      dates: 'Dates',
      fromTo: (from, to) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
      after: 'After',
      early: 'Why before they end',
      milestone: 'Milestone',
    },
    checklists: {
      principle: 'Principle',
      state: 'Where it stands',
      evidence: 'Evidence',
      remark: 'Remark',
    },

    versionsTitle: 'Versions of the protocol',
    versionsLead:
      'Each save makes one. Those that one person saved in a row stand on one line. Nothing is erased.',
    sessionTitle: (first, last) => `Versions ${first} to ${last}`,
    sessionWhen: (day, from, to) => `${day}, ${from} to ${to}`,
    sessionOver: (from, to) => `from ${from} to ${to}`,
    sessionEach: 'Each version',
    versionsCaption: 'Versions, from the latest to the first',
    columns: { version: 'Version', when: 'When', who: 'Who', what: 'What was written' },
    acts: {
      begun: 'Start of the protocol',
      written: 'Written',
      merged: 'Two texts brought together',
      imported: 'Taken from the page of the experiment',
      attached: 'Checklist attached',
      detached: 'Checklist taken away',
      cloned: 'Taken from another experiment',
      restored: 'Earlier text put back',
    },
    compare: 'Compare two versions',
    compareFrom: 'From version',
    compareTo: 'to version',
    compareButton: 'Compare',
    withPrevious: (version) => `Compare with version ${version - 1}`,
    asideTitle: 'Texts set aside',
    asideLead:
      'Written at the same time as another, and kept as they are. Their author chose, or is still to choose.',
    asideWaiting: 'To be brought together',
    asideSettled: 'Choice made',
    differencesTitle: 'What changed',
    noDifference: 'These two versions say the same thing.',
    wordsChanged: (added, removed) =>
      [
        added === 0 ? '' : added === 1 ? `${added} word added` : `${added} words added`,
        removed === 0 ? '' : removed === 1 ? `${removed} word removed` : `${removed} words removed`,
      ]
        .filter(Boolean)
        .join(', '),
    sectionsChanged: (count) =>
      count === 1 ? `${count} question changed.` : `${count} questions changed.`,

    verifyTitle: 'Verify the frozen protocol',
    verifyLead:
      'A fingerprint is like a signature of the text: one changed word gives another fingerprint. Compute it yourself.',
    verifyHere: 'Here, in your browser',
    verifyHereHelp:
      'Your browser downloads the file, computes its fingerprint again and compares it with the one written here. Nothing is sent.',
    verifyButton: 'Compute the fingerprint',
    verifyFile: 'Verify a file you kept',
    verifyWorking: 'Computing…',
    verifySame: 'This is the frozen text: both fingerprints are identical.',
    verifyOther: 'This is not the frozen text: the fingerprints differ.',
    verifyNotCanonical:
      'Some software saved this file in another way. Download the original again.',
    verifyUnable:
      'This browser cannot compute a fingerprint at this address. Use one of the commands below.',
    verifyElsewhere: 'On your machine, without this site',
    verifyElsewhereHelp: 'Download the file, then type one of these commands in a terminal.',
    verifyDownload: 'Download the frozen file',
    verifyCompare: 'The command must show exactly this fingerprint',
    systems: { linux: 'Linux', mac: 'macOS', windows: 'Windows', ours: 'With Ouvroir' },
    published: 'What was frozen',
    allFrozen: 'All frozen versions',
    allFrozenCaption: 'Frozen versions, from the latest to the first',
    file: 'File',
    size: (bytes) => numbered(bytes, 'bytes', 'en'),
    inForce: 'in force',
    whatIsInside:
      'The file is canonical JSON (RFC 8785): one possible writing for one text. It holds questions and answers, the date, the adoption, and the fingerprint of the version it replaces.',

    familyTitle: 'The family of this protocol',
    familyLead:
      'Territories that took it up, and what each changed. Nothing is ranked: contexts do not compare, choices do.',
    familyAlone: 'Nobody has taken it up yet',
    familyAloneText: 'Another territory can copy it in one click, then adapt it.',
    familyMembers: 'Who took it up',
    familyOrigin: 'First of the family',
    familyFrom: (title, version) => `Taken from “${title}”, version ${version}`,
    familyChanges: 'What was to change',
    familySections: 'Question by question',
    standings: {
      first: 'First text',
      same: 'Identical',
      changed: 'Changed',
      added: 'Added',
      removed: 'Not taken up',
      'to-write': 'To be written for this place',
    },
    familySame: (count) =>
      count === 1
        ? `${count} question stayed identical in the whole family.`
        : `${count} questions stayed identical in the whole family.`,
    familyNotFrozen: 'Protocol being written',
    adoptedFrom: 'Taken from',
    adoptedBy: 'Taken up by',

    adoptTitle: 'Redo this experiment elsewhere',
    adoptLead: (title) =>
      `The protocol of “${title}” is copied for your territory. What belongs to the place is to be written again, dates are to be set.`,
    adoptForTeam: 'The new protocol opens as a draft, in a new experiment.',
    adoptForOthers:
      'No account needed. The lab reads your request, answers by e-mail, and you follow it by a link.',
    adoptTitleField: 'Title of the experiment in your place',
    adoptTitleHint: 'By default, the same title.',
    territory: 'Territory',
    territoryHint: 'Name, postal code or INSEE number.',
    changes: 'What will be different in your place?',
    changesHint: 'The place, the people, the means, what you want to try in another way.',
    name: 'Your name',
    email: 'Your e-mail address',
    emailHint: 'Only used to answer you.',
    organisation: 'Your organisation',
    adoptButton: 'Copy the protocol',
    requestButton: 'Send the request',
    adopted: 'The protocol is copied. Write again what belongs to the place.',
    requested: 'Your request has arrived. Keep this page: it says where it stands.',
    notAdoptable: 'This protocol is not frozen yet: it cannot be taken up.',
  },
)
