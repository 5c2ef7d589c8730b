export const possibleTypes: Record<string, string[]> = {
  "Author": [
    "Researcher",
    "Triager"
  ],
  "CaseEvent": [
    "AccessChanged",
    "CaseAssessed",
    "CaseAssigned",
    "CaseMoved",
    "CaseReceived",
    "ClockPassed",
    "ConsentChanged",
    "FollowedUp",
    "MessagePosted"
  ],
  "Node": [
    "AccessChanged",
    "Acknowledgment",
    "Attachment",
    "Case",
    "CaseAssessed",
    "CaseAssigned",
    "CaseMoved",
    "CaseReceived",
    "ClockPassed",
    "ConsentChanged",
    "FollowedUp",
    "InboundMail",
    "LeadNaming",
    "LostKey",
    "Message",
    "MessagePosted",
    "OnlineService",
    "Page",
    "ParticipantInvitation",
    "PublicKey",
    "ReplyTemplate",
    "Researcher",
    "SealedText",
    "TeamKey",
    "Triager",
    "Webhook",
    "WebhookDelivery"
  ]
};
