package vn.dvcqg.sdk.examples.login;

import vn.dvcqg.sdk.Secret;
import vn.dvcqg.sdk.auth.ApplicantIdentity;

/**
 * A person who has logged in, as long as his browser shows the right cookie. All of it stays on the server.
 *
 * @param formToken stands in every form of this session; a page of another site cannot know it
 * @param who the person
 * @param logoutTicket what logging out at the provider will need
 */
record Session(Secret formToken, ApplicantIdentity who, Secret logoutTicket) {}
