// swift-format-ignore-file
// Made by Sources/embed.py from Resources; do not edit.

extension Resource {
    static let holidays2019 = Resource(
        path: "holidays/2019.json",
        text: #"""
{
    "$schema": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/schema.json",
    "$id": "https://raw.githubusercontent.com/NateScarlet/holiday-cn/master/2019.json",
    "year": 2019,
    "papers": [
        "http://www.gov.cn/zhengce/zhengceku/2018-12/06/content_5346276.htm",
        "http://www.gov.cn/zhengce/zhengceku/2019-03/22/content_5375877.htm"
    ],
    "days": [
        {
            "name": "元旦",
            "date": "2018-12-29",
            "isOffDay": false
        },
        {
            "name": "元旦",
            "date": "2018-12-30",
            "isOffDay": true
        },
        {
            "name": "元旦",
            "date": "2018-12-31",
            "isOffDay": true
        },
        {
            "name": "元旦",
            "date": "2019-01-01",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-02",
            "isOffDay": false
        },
        {
            "name": "春节",
            "date": "2019-02-03",
            "isOffDay": false
        },
        {
            "name": "春节",
            "date": "2019-02-04",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-05",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-06",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-07",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-08",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-09",
            "isOffDay": true
        },
        {
            "name": "春节",
            "date": "2019-02-10",
            "isOffDay": true
        },
        {
            "name": "清明节",
            "date": "2019-04-05",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2019-04-28",
            "isOffDay": false
        },
        {
            "name": "劳动节",
            "date": "2019-05-01",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2019-05-02",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2019-05-03",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2019-05-04",
            "isOffDay": true
        },
        {
            "name": "劳动节",
            "date": "2019-05-05",
            "isOffDay": false
        },
        {
            "name": "端午节",
            "date": "2019-06-07",
            "isOffDay": true
        },
        {
            "name": "中秋节",
            "date": "2019-09-13",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-09-29",
            "isOffDay": false
        },
        {
            "name": "国庆节",
            "date": "2019-10-01",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-02",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-03",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-04",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-05",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-06",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-07",
            "isOffDay": true
        },
        {
            "name": "国庆节",
            "date": "2019-10-12",
            "isOffDay": false
        }
    ]
}
"""#)
}
