/** How long the words of closed cases may be kept, and how long before their end readers hear of it. In days; server and page say the same. */
export const leastRetentionDays = 90;
export const mostRetentionDays = 3_650;
export const noticeDays = 14;
