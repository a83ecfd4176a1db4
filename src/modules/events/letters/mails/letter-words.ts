import { defineTexts } from '#kit/texts.ts'

/** What each letter says first. The time, the place and the links come after, the same in all. */
export const letterWords = defineTexts(
  {
    registered: {
      subject: (title: string) => `Votre inscription : ${title}`,
      text: 'Votre place est réservée. L’invitation jointe la met dans votre agenda.',
    },
    'moved-up': {
      subject: (title: string) => `Une place s’est libérée pour vous : ${title}`,
      text: 'Une place s’est libérée et elle est à vous : vous n’avez rien à faire. Si vous ne pouvez plus venir, rendez-la par le lien ci-dessous, elle ira à la personne suivante.',
    },
    waiting: {
      subject: (title: string) => `Liste d’attente : ${title}`,
      text: 'Toutes les places sont prises pour le moment. Vous êtes sur la liste d’attente, dans l’ordre d’arrivée. Nous vous écrivons dès qu’une place se libère.',
      ofKind: (kind: string) =>
        `Les places « ${kind} » sont toutes prises pour le moment. Vous êtes sur leur liste d’attente, dans l’ordre d’arrivée. Nous vous écrivons dès qu’une place se libère.`,
    },
    offered: {
      subject: (title: string) => `Une place vous est proposée : ${title}`,
      text: 'Une place s’est libérée. Acceptez-la par le lien ci-dessous avant l’heure dite, sinon elle passe à la personne suivante.',
    },
    confirm: {
      subject: (title: string) => `Confirmez votre inscription : ${title}`,
      text: 'Ouvrez le lien ci-dessous et confirmez que cette adresse est la vôtre. Votre place est prise à ce moment-là. Sans confirmation sous vingt-quatre heures, la demande s’efface.',
    },
    already: {
      subject: (title: string) => `Vous êtes déjà inscrit·e : ${title}`,
      text: 'Une inscription vient d’être demandée avec votre adresse, qui était déjà inscrite. Rien n’a changé. Voici de nouveau votre lien.',
    },
    'given-up': {
      subject: (title: string) => `Inscription annulée : ${title}`,
      text: 'Votre inscription est annulée, comme vous l’avez demandé par votre lien.',
    },
    'cancelled-by-team': {
      subject: (title: string) => `L’équipe a annulé votre inscription : ${title}`,
      text: 'L’équipe a annulé votre inscription : vous n’avez plus de place à cet événement.',
    },
    lapsed: {
      subject: (title: string) => `La place proposée est passée : ${title}`,
      text: 'Le délai est passé : la place est proposée à la personne suivante. Vous pouvez vous inscrire de nouveau.',
    },
    'sent-back': {
      subject: (title: string) => `Vous repassez en fin de liste d’attente : ${title}`,
      text: 'Le délai pour accepter la place est passé : elle est proposée à la personne suivante. Vous restez sur la liste d’attente, à la fin. Si une autre proposition reste sans réponse, vous quitterez la liste.',
    },
    'no-longer-speaker': {
      subject: (title: string) => `Votre inscription comme intervenant·e est retirée : ${title}`,
      text: 'Votre contribution n’est plus au programme : l’inscription faite pour vous comme intervenant·e est annulée. Vous pouvez vous inscrire comme participant·e par la page de l’événement.',
    },
    certificate: {
      subject: (title: string) => `Votre attestation de présence : ${title}`,
      text: 'Votre attestation de présence est prête. Le lien ci-dessous l’ouvre : vous pouvez l’imprimer ou l’envoyer. Son code permet à n’importe qui de vérifier qu’elle vaut.',
    },
    'certificate-withdrawn': {
      subject: (title: string) => `Votre attestation ne vaut plus : ${title}`,
      text: 'L’attestation de présence qui vous avait été donnée est retirée : son code dit maintenant qu’elle ne vaut plus. Si vous pensez que c’est une erreur, écrivez-nous à l’adresse qui est à la fin de ce courriel.',
    },
    cancelled: {
      subject: (title: string) => `Événement annulé : ${title}`,
      text: 'L’équipe qui l’organise annule cet événement. L’annulation jointe le retire de votre agenda.',
      waiting: 'L’équipe qui l’organise annule cet événement : il n’y a plus de liste d’attente.',
      offered:
        'L’équipe qui l’organise annule cet événement : la place qui vous était proposée ne l’est plus.',
    },
    changed: {
      subject: (title: string) => `Changement : ${title}`,
      text: 'Cet événement a changé. L’invitation jointe met votre agenda à jour. Si vous ne pouvez plus venir, rendez votre place par le lien ci-dessous.',
      waiting:
        'Cet événement a changé. Vous êtes toujours sur la liste d’attente. Si vous ne voulez plus attendre, quittez-la par le lien ci-dessous.',
      offered:
        'Cet événement a changé. Une place vous est toujours proposée : acceptez-la, ou laissez-la, par le lien ci-dessous.',
    },
    corrected: {
      subject: (title: string) => `Votre inscription est corrigée : ${title}`,
      text: 'L’équipe a corrigé votre inscription : les courriels arrivent maintenant à cette adresse. Les liens envoyés à l’adresse d’avant n’ouvrent plus rien.',
    },
    moved: {
      subject: (title: string) => `Votre inscription est déplacée : ${title}`,
      text: 'L’équipe a déplacé votre inscription : votre place est réservée à cet événement. L’invitation jointe le met dans votre agenda. Si cela ne vous convient pas, rendez votre place par le lien ci-dessous.',
    },
    'moved-waiting': {
      subject: (title: string) => `Votre inscription est déplacée, en liste d’attente : ${title}`,
      text: 'L’équipe a déplacé votre inscription. Toutes les places de cet événement sont prises : vous êtes sur la liste d’attente. Nous vous écrivons dès qu’une place se libère.',
      ofKind: (kind: string) =>
        `L’équipe a déplacé votre inscription. Les places « ${kind} » de cet événement sont toutes prises : vous êtes sur leur liste d’attente. Nous vous écrivons dès qu’une place se libère.`,
    },
    'moved-away': {
      subject: (title: string) => `Vous n’êtes plus inscrit·e à : ${title}`,
      text: 'L’équipe a déplacé votre inscription vers un autre événement : un autre courriel vous le dit. Si l’ancien est dans votre agenda, l’annulation jointe l’en retire.',
      kept: 'L’équipe a déplacé votre inscription vers un autre événement. Un autre courriel vous dit lequel.',
    },
    week: {
      subject: (title: string) => `Dans une semaine : ${title}`,
      text: 'C’est dans une semaine. Si vous ne pouvez plus venir, rendez votre place par le lien ci-dessous.',
    },
    day: {
      subject: (title: string) => `Demain : ${title}`,
      text: 'C’est demain. Si vous ne pouvez plus venir, rendez votre place par le lien ci-dessous.',
    },
    hour: {
      subject: (title: string) => `Dans une heure : ${title}`,
      text: 'Cela commence dans une heure.',
    },
    hello: (name: string) => (name ? `Bonjour ${name},` : 'Bonjour,'),
    when: 'Quand',
    where: 'Où',
    online: 'en ligne',
    onlineByLink: 'en ligne, par le lien de la visioconférence, plus bas',
    number: 'Votre numéro, à dire à l’entrée',
    rank: 'Votre rang sur la liste d’attente',
    changes: {
      title: 'Titre',
      when: 'Quand',
      where: 'Où',
      none: 'non précisé',
      intro: 'Ce qui change :',
      line: (name: string, is: string, was: string) => `– ${name} : ${is} (avant : ${was})`,
      roomMoved: '– Visioconférence : le lien a changé. Le lien plus bas mène à la nouvelle salle.',
      roomNew: '– Visioconférence : on peut maintenant venir en visioconférence.',
      roomGone: '– Visioconférence : il n’y a plus de visioconférence.',
    },
    until: (instant: string) => `À accepter avant : ${instant}`,
    reason: (reason: string) => `Raison : ${reason}`,
    join: 'Rejoindre la visioconférence, le moment venu :',
    links: {
      manage: 'Voir, changer ou annuler votre inscription :',
      see: 'Voir votre inscription :',
      confirm: 'Confirmer :',
      accept: 'Accepter la place, ou la laisser :',
      again: 'La page de l’événement :',
      certificate: 'Votre attestation de présence (PDF) :',
    },
    end: (contact: string) => `Une question ? Écrivez-nous : ${contact}`,
    series: {
      subject: (title: string) => `Votre inscription à la série : ${title}`,
      already: (title: string) => `Vous êtes déjà inscrit·e à la série : ${title}`,
      text: 'Une seule inscription couvre tous les rendez-vous à venir de la série. Par le lien plus bas, vous pouvez rendre votre place à une seule date.',
      joined: 'Le fichier joint met dans votre agenda les dates où votre place est réservée.',
      states: {
        registered: 'place réservée',
        waiting: 'liste d’attente',
        offered: 'place proposée',
        unconfirmed: 'à confirmer',
        cancelled: 'annulée',
      },
    },
  },
  {
    registered: {
      subject: (title) => `Your registration: ${title}`,
      text: 'Your seat is booked. The attached invitation puts it in your calendar.',
    },
    'moved-up': {
      subject: (title) => `A seat is free for you: ${title}`,
      text: 'A seat became free and it is yours: you have nothing to do. If you can no longer come, give it up with the link below and it goes to the next person.',
    },
    waiting: {
      subject: (title) => `Waiting list: ${title}`,
      text: 'All seats are taken for now. You are on the waiting list, in order of arrival. We write to you as soon as a seat is free.',
      ofKind: (kind) =>
        `All “${kind}” places are taken for now. You are on their waiting list, in order of arrival. We write to you as soon as one is free.`,
    },
    offered: {
      subject: (title) => `A seat is offered to you: ${title}`,
      text: 'A seat became free. Accept it with the link below before the time given, or it goes to the next person.',
    },
    confirm: {
      subject: (title) => `Confirm your registration: ${title}`,
      text: 'Open the link below and confirm that this address is yours. Your seat is taken at that moment. Without confirmation within twenty-four hours, the request goes away.',
    },
    already: {
      subject: (title) => `You are already registered: ${title}`,
      text: 'A registration was just asked for with your address, which was already registered. Nothing changed. Here is your link again.',
    },
    'given-up': {
      subject: (title) => `Registration cancelled: ${title}`,
      text: 'Your registration is cancelled, as you asked by your link.',
    },
    'cancelled-by-team': {
      subject: (title) => `The team cancelled your registration: ${title}`,
      text: 'The team cancelled your registration: you no longer have a seat at this event.',
    },
    lapsed: {
      subject: (title) => `The seat offered has passed on: ${title}`,
      text: 'The time is over: the seat is offered to the next person. You may register again.',
    },
    'sent-back': {
      subject: (title) => `You are now at the end of the waiting list: ${title}`,
      text: 'The time to accept the seat is over: it is offered to the next person. You stay on the waiting list, at its end. If another offer is left without an answer, you leave the list.',
    },
    'no-longer-speaker': {
      subject: (title) => `Your registration as a speaker is withdrawn: ${title}`,
      text: 'Your contribution is no longer on the programme: the registration made for you as a speaker is cancelled. You may register as a participant on the page of the event.',
    },
    certificate: {
      subject: (title) => `Your certificate of attendance: ${title}`,
      text: 'Your certificate of attendance is ready. The link below opens it: you may print it or send it on. Its code lets anyone check that it holds.',
    },
    'certificate-withdrawn': {
      subject: (title) => `Your certificate no longer holds: ${title}`,
      text: 'The certificate of attendance that you were given is withdrawn: its code now says that it no longer holds. If you think that this is a mistake, write to the address at the end of this e-mail.',
    },
    cancelled: {
      subject: (title) => `Event cancelled: ${title}`,
      text: 'The team that organises it cancels this event. The attached cancellation takes it out of your calendar.',
      waiting: 'The team that organises it cancels this event: there is no waiting list any more.',
      offered:
        'The team that organises it cancels this event: the seat that was offered to you no longer is.',
    },
    changed: {
      subject: (title) => `Change: ${title}`,
      text: 'This event has changed. The attached invitation updates your calendar. If you can no longer come, give up your seat with the link below.',
      waiting:
        'This event has changed. You are still on the waiting list. If you no longer want to wait, leave it with the link below.',
      offered:
        'This event has changed. A seat is still offered to you: accept it, or leave it, with the link below.',
    },
    corrected: {
      subject: (title) => `Your registration is corrected: ${title}`,
      text: 'The team corrected your registration: e-mails now arrive at this address. Links sent to the address before open nothing any more.',
    },
    moved: {
      subject: (title) => `Your registration is moved: ${title}`,
      text: 'The team moved your registration: your seat at this event is booked. The attached invitation puts it in your calendar. If this does not suit you, give up your seat with the link below.',
    },
    'moved-waiting': {
      subject: (title) => `Your registration is moved, to the waiting list: ${title}`,
      text: 'The team moved your registration. All seats of this event are taken: you are on the waiting list. We write to you as soon as a seat is free.',
      ofKind: (kind) =>
        `The team moved your registration. All “${kind}” places of this event are taken: you are on their waiting list. We write to you as soon as one is free.`,
    },
    'moved-away': {
      subject: (title) => `You are no longer registered to: ${title}`,
      text: 'The team moved your registration to another event: another e-mail says which. If the old one is in your calendar, the attached cancellation takes it out.',
      kept: 'The team moved your registration to another event. Another e-mail says which.',
    },
    week: {
      subject: (title) => `In a week: ${title}`,
      text: 'It is in a week. If you can no longer come, give up your seat with the link below.',
    },
    day: {
      subject: (title) => `Tomorrow: ${title}`,
      text: 'It is tomorrow. If you can no longer come, give up your seat with the link below.',
    },
    hour: {
      subject: (title) => `In one hour: ${title}`,
      text: 'It begins in one hour.',
    },
    hello: (name) => (name ? `Hello ${name},` : 'Hello,'),
    when: 'When',
    where: 'Where',
    online: 'online',
    onlineByLink: 'online, by the link of the video meeting, below',
    number: 'Your number, to give at the door',
    rank: 'Your rank in the waiting list',
    changes: {
      title: 'Title',
      when: 'When',
      where: 'Where',
      none: 'not said',
      intro: 'What changes:',
      line: (name, is, was) => `– ${name}: ${is} (before: ${was})`,
      roomMoved: '– Video meeting: the link has changed. The link below leads to the new room.',
      roomNew: '– Video meeting: one may now also come online.',
      roomGone: '– Video meeting: there is no video meeting any more.',
    },
    until: (instant) => `To be accepted before: ${instant}`,
    reason: (reason) => `Reason: ${reason}`,
    join: 'Join the video room, when the time comes:',
    links: {
      manage: 'See, change or cancel your registration:',
      see: 'See your registration:',
      confirm: 'Confirm:',
      accept: 'Accept the seat, or leave it:',
      again: 'The page of the event:',
      certificate: 'Your certificate of attendance (PDF):',
    },
    end: (contact) => `A question? Write to us: ${contact}`,
    series: {
      subject: (title) => `Your registration to the series: ${title}`,
      already: (title) => `You are already registered to the series: ${title}`,
      text: 'One registration covers all the coming events of the series. With the link below, you can give up your seat on one date alone.',
      joined: 'The attached file puts the dates where your seat is booked in your calendar.',
      states: {
        registered: 'seat booked',
        waiting: 'waiting list',
        offered: 'seat offered',
        unconfirmed: 'to be confirmed',
        cancelled: 'cancelled',
      },
    },
  },
)
