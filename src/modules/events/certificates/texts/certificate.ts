import { defineTexts } from '#kit/texts.ts'
import { counted, numbered } from '#kit/words.ts'
import { withArticle } from '#kit/writing/elision.ts'
import type { CertificateWithdrawal } from '../../certificate.ts'
import type { IssueRefusal } from '../actions/issue-certificates.ts'

type Refusals = Record<IssueRefusal, string>
type Why = Record<CertificateWithdrawal, string>

const refusalsFr: Refusals = {
  'not-found': 'Cet événement, ou cette attestation, n’existe pas.',
  forbidden: 'Seule l’équipe délivre les attestations.',
  'not-held': 'Cet événement n’a pas lieu : il n’est pas publié, ou il est annulé.',
  'not-over': 'L’événement n’est pas terminé : les attestations viendront après.',
  'nobody-present':
    'Aucune présence n’est notée : notez d’abord qui est venu, à la page des présences.',
}
const refusalsEn: Refusals = {
  'not-found': 'This event, or this certificate, does not exist.',
  forbidden: 'Only the team gives certificates.',
  'not-held': 'This event does not take place: it is not published, or it was cancelled.',
  'not-over': 'The event is not over: certificates come afterwards.',
  'nobody-present': 'No presence is recorded: note first who came, on the page of presences.',
}
const whyFr: Why = {
  'presence-corrected': 'la présence a été corrigée',
  mistake: 'délivrée par erreur',
  asked: 'retirée à la demande de la personne',
}
const whyEn: Why = {
  'presence-corrected': 'the presence was corrected',
  mistake: 'given by mistake',
  asked: 'withdrawn at the person’s request',
}

export const certificateTexts = defineTexts(
  {
    refusals: refusalsFr as Refusals,
    why: whyFr as Why,
    certificates: 'Attestations',
    title: (event: string) => `Attestations : ${event}`,
    lead: 'Seulement pour les personnes présentes. Chaque attestation a un code que n’importe qui peut vérifier.',
    empty: 'Aucune attestation',
    emptyText: 'Délivrez-les une fois l’événement terminé et les présences notées.',
    issue: 'Délivrer les attestations',
    issueHint: (count: string) =>
      `Sans attestation pour le moment : ${numbered(count, 'personnes présentes', 'fr')}.`,
    issueTells:
      'Chaque personne qui a une adresse électronique reçoit aussitôt le lien de son attestation par courriel.',
    issueUntold: (names: string) =>
      `Sans courriel : ${names}. Imprimez l’attestation et remettez-la en main propre ou par la poste.`,
    noneIssued: 'Aucune attestation de plus : chaque personne présente a déjà la sienne.',
    issued: {
      told: (count: string, letters: number) =>
        `${numbered(count, 'attestations délivrées', 'fr')}, ${counted(letters, 'courriel part', 'courriels partent')} avec leur adresse.`,
      nobody: (count: string) =>
        `${numbered(count, 'attestations délivrées', 'fr')}. Personne n’a d’adresse électronique : imprimez les attestations et remettez-les.`,
    },
    byHand: (names: string) =>
      `Aucun courriel n’arrive à ${names} : imprimez l’attestation et remettez-la en main propre ou par la poste.`,
    withheld: (count: string) =>
      `${numbered(count, 'retirées', 'fr')} à la main : pour les donner de nouveau, corrigez d’abord la présence.`,
    all: 'Toutes les attestations (PDF)',
    one: 'Attestation (PDF)',
    own: 'Mon attestation (PDF)',
    number: 'Numéro',
    person: 'Personne',
    hours: 'Durée',
    state: 'État',
    valid: 'valable',
    withdrawn: (why: string) => `retirée : ${why}`,
    nameGone: 'nom effacé',
    withdraw: 'Retirer',
    withdrawAsk: 'Son code dira qu’elle n’est plus valable.',
    withdrawDone: {
      told: 'L’attestation est retirée ; la personne est prévenue par courriel.',
      nobody:
        'L’attestation est retirée. La personne n’a pas d’adresse électronique : prévenez-la par téléphone ou par lettre.',
    },
    // The document.
    docTitle: 'Attestation de présence',
    docSentence: (house: string, of: string) => `${house} atteste la présence ${of}`,
    docEvent: 'Événement',
    docDays: 'Jours',
    docPlace: 'Lieu',
    docHours: 'Durée suivie',
    docNumber: 'Numéro',
    docCode: 'Code de vérification',
    docVerify: 'Pour vérifier cette attestation, allez à cette adresse :',
    docFooter: 'Sans signature manuscrite : le code permet de vérifier cette attestation.',
    docFooterSigned: 'Le code permet de vérifier cette attestation.',
    docOnline: 'en ligne',
    // Verification.
    checkTitle: 'Vérifier une attestation',
    checkLead: 'Le code est sur l’attestation : douze lettres et chiffres.',
    checkField: 'Code de l’attestation',
    checkSubmit: 'Vérifier',
    checkUnread: 'Ce code n’a pas douze lettres et chiffres. Recopiez-le tel qu’il est écrit.',
    validTitle: 'Cette attestation est valable',
    validLead: (house: string) =>
      `Elle a été délivrée par ${withArticle(house)} et n’a pas été retirée.`,
    withdrawnTitle: 'Cette attestation n’est plus valable',
    withdrawnLead: 'Elle a été délivrée, puis retirée.',
    unknownTitle: 'Ce code ne correspond à aucune attestation',
    unknownLead: 'Vérifiez qu’il est recopié tel quel.',
    event: 'Événement',
    date: 'Date',
    nameField: 'Nom écrit sur l’attestation',
    nameHint: 'Nous disons si c’est le bon nom, sans jamais montrer celui que nous avons.',
    nameSubmit: 'Comparer le nom',
    nameYes: 'Oui, cette attestation est bien à ce nom.',
    nameNo: 'Non, cette attestation n’est pas à ce nom.',
  },
  {
    refusals: refusalsEn,
    why: whyEn,
    certificates: 'Certificates',
    title: (event: string) => `Certificates: ${event}`,
    lead: 'For those who were present, and them alone. Each bears a code that anyone can check.',
    empty: 'No certificate',
    emptyText: 'Give them once the event is over and presences are recorded.',
    issue: 'Give the certificates',
    issueHint: (count: string) =>
      `Without a certificate so far: ${numbered(count, 'people', 'en')} present.`,
    issueTells: 'Whoever has an e-mail address gets the link of their certificate at once.',
    issueUntold: (names: string) =>
      `Without e-mail: ${names}. Print the certificate, then hand it over or post it.`,
    noneIssued: 'No more certificates: whoever was present has theirs already.',
    issued: {
      told: (count: string, letters: number) =>
        `${numbered(count, 'certificates', 'en')} given, ${counted(letters, 'e-mail leaves', 'e-mails leave')} with the address.`,
      nobody: (count: string) =>
        `${numbered(count, 'certificates', 'en')} given. Nobody has an e-mail address: print the certificates and hand them over.`,
    },
    byHand: (names: string) =>
      `No e-mail arrives at ${names}: print the certificate, then hand it over or post it.`,
    withheld: (count: string) =>
      `${count} withdrawn by hand are not given again: correct the presence first.`,
    all: 'All certificates (PDF)',
    one: 'Certificate (PDF)',
    own: 'My certificate (PDF)',
    number: 'Number',
    person: 'Person',
    hours: 'Duration',
    state: 'State',
    valid: 'valid',
    withdrawn: (why: string) => `withdrawn: ${why}`,
    nameGone: 'name deleted',
    withdraw: 'Withdraw',
    withdrawAsk: 'Its code will say that it no longer holds.',
    withdrawDone: {
      told: 'The certificate is withdrawn; the person is told by e-mail.',
      nobody:
        'The certificate is withdrawn. The person has no e-mail address: tell them by telephone or by post.',
    },
    docTitle: 'Certificate of attendance',
    docSentence: (house, _of) => `${house} certifies the presence of `,
    docEvent: 'Event',
    docDays: 'Days',
    docPlace: 'Place',
    docHours: 'Time attended',
    docNumber: 'Number',
    docCode: 'Verification code',
    docVerify: 'This certificate can be checked at this address:',
    docFooter: 'Without a handwritten signature: the code is the proof.',
    docFooterSigned: 'The code of verification is what counts.',
    docOnline: 'online',
    checkTitle: 'Check a certificate',
    checkLead: 'The code is on the certificate: twelve letters and figures.',
    checkField: 'Code of the certificate',
    checkSubmit: 'Check',
    checkUnread: 'This code does not have twelve letters and figures. Copy it as it is written.',
    validTitle: 'This certificate is valid',
    validLead: (house: string) => `It was given by ${house} and has not been withdrawn.`,
    withdrawnTitle: 'This certificate is no longer valid',
    withdrawnLead: 'It was given, then withdrawn.',
    unknownTitle: 'This code matches no certificate',
    unknownLead: 'Check that it is copied as it stands.',
    event: 'Event',
    date: 'Date',
    nameField: 'Name written on the certificate',
    nameHint: 'We say whether it is the right one, without ever showing ours.',
    nameSubmit: 'Compare the name',
    nameYes: 'Yes, this certificate is in this name.',
    nameNo: 'No, this certificate is not in this name.',
  },
)
