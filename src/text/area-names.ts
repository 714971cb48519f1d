// Names of counties, cities and provinces without the words for what they are: 「平陆县」 → 平陆.
// Invariant: what is left begins the name; a name that would lose all of itself stays as it is.

/** The peoples that autonomous counties are called after. */
const PEOPLES =
	'蒙古|维吾尔|布依|朝鲜|土家|哈尼|哈萨克|傈僳|高山|拉祜|东乡|纳西|景颇|柯尔克孜|达斡尔|仫佬|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|乌孜别克|俄罗斯|鄂温克|德昂|保安|裕固|塔塔尔|独龙|鄂伦春|赫哲|门巴|珞巴|基诺';
/** Those of one character are never named without 族. */
const SHORT = '[回藏苗彝壮满侗瑶白傣黎佤畲水土羌怒京各]族';
const OF_PEOPLES = new RegExp(`(?<=.{2})(?:(?:${PEOPLES})族?|${SHORT}){0,4}自治[县旗州区]$`, 'u');
const KIND = /(?:地区|[省市县区旗盟])$/u;

/** `秀山土家族苗族自治县` → `秀山`, `运城市` → `运城`, `夏县` → `夏` */
export const bareAreaName = (name: string): string =>
	name.replace(OF_PEOPLES, '').replace(KIND, '') || name;
