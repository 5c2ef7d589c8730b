/** What the forms by which a team sets itself up ask and write. */
import { graphql } from '../generated/index.ts';

export const ownKeyChallengeQuery = graphql(`
  query OwnKeyChallenge {
    viewer { id keyChallenge }
  }
`);

export const ownBackupsQuery = graphql(`
  query OwnBackups {
    viewer { id keyBackups { fingerprint method sealed } }
  }
`);

export const storeKeyBackupMutation = graphql(`
  mutation StoreKeyBackup($input: StoreKeyBackupInput!) {
    storeKeyBackup(input: $input) {
      key { id }
      userErrors { code message path }
    }
  }
`);

export const removeKeyBackupMutation = graphql(`
  mutation RemoveKeyBackup($input: RemoveKeyBackupInput!) {
    removeKeyBackup(input: $input) {
      key { id }
      userErrors { code message path }
    }
  }
`);

export const registerOwnKeyMutation = graphql(`
  mutation RegisterOwnKey($input: RegisterKeyInput!) {
    registerKey(input: $input) {
      key { id fingerprint status }
      userErrors { code message path }
    }
  }
`);

/** How far the installation is, for whoever is here. */
export const setupFactsQuery = graphql(`
  query SetupFacts {
    viewer { id triager { id } }
    teamKey { id fingerprint recoveryRestoredAt }
    policy(slug: DISCLOSURE) { slug version }
    onCall { responseHours shifts { id } }
    onlineServices(first: 100) { edges { node { id slug name inScope hostnames testingRules responsible } } }
  }
`);

export const rotateTeamKeyMutation = graphql(`
  mutation RotateTeamKey($input: RotateTeamKeyInput!) {
    rotateTeamKey(input: $input) {
      teamKey { id fingerprint }
      userErrors { code message path }
    }
  }
`);

export const grantTeamKeyMutation = graphql(`
  mutation GrantTeamKey($input: GrantTeamKeyInput!) {
    grantTeamKey(input: $input) {
      teamKey { id holderCount }
      userErrors { code message path }
    }
  }
`);

export const certifyKeyMutation = graphql(`
  mutation CertifyKey($input: CertifyKeyInput!) {
    certifyKey(input: $input) {
      key { id fingerprint armored }
      teamKey { id fingerprint armored }
      userErrors { code message path }
    }
  }
`);

export const confirmRecoveryMutation = graphql(`
  mutation ConfirmTeamKeyRecovery($input: ConfirmTeamKeyRecoveryInput!) {
    confirmTeamKeyRecovery(input: $input) {
      teamKey { id recoveryRestoredAt }
      userErrors { code message path }
    }
  }
`);

export const extendTeamKeyMutation = graphql(`
  mutation ExtendTeamKey($input: ExtendTeamKeyInput!) {
    extendTeamKey(input: $input) {
      teamKey { id expiresAt }
      userErrors { code message path }
    }
  }
`);

export const vouchForLeadMutation = graphql(`
  mutation VouchForLead($input: VouchForLeadInput!) {
    vouchForLead(input: $input) {
      leadNaming { id namedAt }
      userErrors { code message path }
    }
  }
`);

export const takeLeadByKitMutation = graphql(`
  mutation TakeLeadByKit($input: TakeLeadByKitInput!) {
    takeLeadByKit(input: $input) {
      leadNaming { id namedAt }
      userErrors { code message path }
    }
  }
`);

export const policyDraftQuery = graphql(`
  query PolicyDraft($slug: PolicySlug!) {
    policyDraft(slug: $slug)
    policy(slug: $slug) { slug version markdown publishedAt }
  }
`);

export const adoptPolicyMutation = graphql(`
  mutation AdoptPolicy($input: AdoptPolicyInput!) {
    adoptPolicy(input: $input) {
      policy { slug version }
      userErrors { code message path }
    }
  }
`);

export const createServiceMutation = graphql(`
  mutation CreateOnlineService($input: CreateOnlineServiceInput!) {
    createOnlineService(input: $input) {
      onlineService { id }
      userErrors { code message path }
    }
  }
`);

export const updateServiceMutation = graphql(`
  mutation UpdateOnlineService($input: UpdateOnlineServiceInput!) {
    updateOnlineService(input: $input) {
      onlineService { id }
      userErrors { code message path }
    }
  }
`);
