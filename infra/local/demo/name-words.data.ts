import type { County } from './trade.ts'

/** Towns and islands of each county, as company names carry them. */
export const placeWords: Readonly<Record<County, readonly string[]>> = {
  330902: ['定海', '临城', '白泉', '干览', '小沙', '岑港', '马岙', '金塘', '双桥', '册子', '盐仓', '长白'],
  330903: ['普陀', '沈家门', '东港', '六横', '虾峙', '桃花', '展茅', '朱家尖', '东极', '佛渡', '蚂蚁岛', '登步'],
  330921: ['岱山', '高亭', '衢山', '长涂', '东沙', '秀山', '岱东', '岱西', '鼠浪湖'],
  330922: ['嵊泗', '菜园', '洋山', '嵊山', '枸杞', '五龙', '黄龙', '花鸟'],
}

/** Two characters make an invented trade name; rare ones, so that it is nobody's. */
export const brandHeads = '澜湛沐屿浔汐澄溟洄沄浠渟漪沅漾潆澍汀沚滢洵渺泓渤溯涵瀚灏沨淇岚嶂峤岱岑峥崧屹峻嵘'.split('')
export const brandTails = '兴远和达源泰丰顺通盛昌恒瑞祥安康宏茂隆福润裕诚信锦旭晟铭耀辰禾穗帆锚橹舷鸥鲲翎'.split('')

export const surnames = '陈王林张李周徐黄吴胡朱刘郑叶杨金应沈方何俞夏邵虞乐钱孙傅贺励翁韩唐董邬戴蒋余庄缪'.split('')
export const givenHeads = '海国建志文明伟永军庆红亚秀丽美雪春玉晓静燕宏忠立世启元正思佳雨欣嘉天子承宇'.split('')
export const givenTails = '波明华平军飞强峰涛龙斌辉祥芬娟萍英珍君芳敏琴燕玲宁清杰豪轩涵怡晨阳琪宇浩'.split('')
